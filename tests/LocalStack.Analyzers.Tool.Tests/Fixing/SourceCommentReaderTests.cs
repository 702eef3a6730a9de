using LocalStack.Analyzers.Tool.Fixing;

namespace LocalStack.Analyzers.Tool.Tests.Fixing;

/// <summary>
/// What is a comment and what is not, as the compiler sees it; the oracle over generated programs holds the reader
/// against the compiler itself.
/// </summary>
public static class SourceCommentReaderTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("// a", "// a")]
        [InlineData("a // b\nc", "// b")]
        [InlineData("a // b\r\nc // d", "// b", "// d")]
        [InlineData("a // b\u0085c", "// b")]
        [InlineData("a // b\u2028c", "// b")]
        [InlineData("a // b\u2029c", "// b")]
        [InlineData("a / b / c // d", "// d")]
        [InlineData("//// a", "//// a")]
        [InlineData("/* a */ b", "/* a */")]
        [InlineData("a /* b\n * c */ d", "/* b\n * c */")]
        [InlineData("/* a // */ b */ c", "/* a // */")]
        [InlineData("/**/ a", "/**/")]
        [InlineData("/***/ a", "/***/")]
        [InlineData("/*** a */ b", "/*** a */")]
        [InlineData("/*/ a */ b", "/*/ a */")]
        [InlineData("a /* b", "/* b")]
        public void Comment_FromItsMarkToItsEnd(string text, params string[] comments) =>
            Assert.Equal(comments, Find(text, SourceTextKind.Comment));

        [Theory]
        [InlineData("/// a\nb", "/// a")]
        [InlineData("///", "///")]
        [InlineData("/** a */ b", "/** a */")]
        [InlineData("/** a\n * b */ c", "/** a\n * b */")]
        [InlineData("// a\n/// b", "/// b")]
        public void Documentation_IsToldFromOtherComments(string text, string documentation) =>
            Assert.Equal([documentation], Find(text, SourceTextKind.Documentation));

        [Theory]
        [InlineData("\"//\"")]
        [InlineData("\"/*\" \"*/\"")]
        [InlineData("\"\\\"//\"")]
        [InlineData("\"\\\\\"")]
        [InlineData("\"{//\"")]
        [InlineData("\"\"")]
        [InlineData("\"\" + \"//\"")]
        [InlineData("@\"\"")]
        [InlineData("@\"//\\\"")]
        [InlineData("@\"\n//\n\"")]
        [InlineData("@\"\"\"//\"")]
        [InlineData("@\"a\"\"//\"")]
        [InlineData("@\"a\"\"\"\"//\"")]
        [InlineData("@\"{//\"")]
        [InlineData("@class")]
        [InlineData("\"\"\"//\"\"\"")]
        [InlineData("\"\"\" \"//\"\" \"\"\"")]
        [InlineData("\"\"\"\\//\"\"\"")]
        [InlineData("\"\"\"\"//\"\"\"//\"\"\"\"")]
        [InlineData("\"\"\"\n//\n\"\"\"")]
        [InlineData("\"\"\" \t\n// \"\"\n\"\"\"")]
        [InlineData("\"\"\"\r\n//\r\n\"\"\"")]
        [InlineData("$\"\"")]
        [InlineData("$\"//\"")]
        [InlineData("$\"{{//\"")]
        [InlineData("$\"{{//}}\"")]
        [InlineData("$\"{{{b}//\"")]
        [InlineData("$\"{b}//{c}//\"")]
        [InlineData("$\"\\\"//{b}\\\"//\"")]
        [InlineData("$@\"{b}\"\"//\n//\"")]
        [InlineData("@$\"{b}\\\"")]
        [InlineData("$@\"\"")]
        [InlineData("$\"{'}'}//\"")]
        [InlineData("$\"{\"}\"}//\"")]
        [InlineData("$\"{b[\"}\"]}//\"")]
        [InlineData("$\"{$\"{$\"{b}//\"}//\"}//\"")]
        [InlineData("$\"{new { A = 1 }.A}//\"")]
        [InlineData("$\"{f(new[] { 1 })}//\"")]
        [InlineData("$\"{b:'//}//\"")]
        [InlineData("$\"{b:\\\"//}//\"")]
        [InlineData("$\"{b::/*}//\"")]
        [InlineData("$\"{global::B/*}//\"")]
        [InlineData("$@\"{b:\"\"//\n/*}//\"")]
        [InlineData("$\"\"\"{b:'//}//\"\"\"")]
        [InlineData("$\"\"\"\n{b:\n/*}//\n\"\"\"")]
        [InlineData("$\"\"\"{b}//{c}//\"\"\"")]
        [InlineData("$\"\"\"\n{b}\n//\"{c}\n//\n\"\"\"")]
        [InlineData("$$\"\"\"{//{{b}}//}//\"\"\"")]
        [InlineData("$$\"\"\"{{{b}}}//\"\"\"")]
        [InlineData("$$$\"\"\"{{//{{{b}}}}}//\"\"\"")]
        [InlineData("'\"'")]
        [InlineData("'\\''")]
        [InlineData("'\\\\'")]
        [InlineData("'/'")]
        [InlineData("'\\u0022'")]
        public void Literal_HoldsNoComment_AndTheCommentBehindItIsFound(string literal) =>
            Assert.Equal(["/* a */", "// b"], Find("_ = " + literal + " /* a */; // b", SourceTextKind.Comment));

        [Theory]
        [InlineData("$\"{b /* a */}//\"")]
        [InlineData("$\"{b, 3 /* a */:x}//\"")]
        [InlineData("$\"{(b ? c : d) /* a */}//\"")]
        [InlineData("$\"{((b) ? c : d) /* a */}//\"")]
        [InlineData("$\"{b[c ? 1 : 2] /* a */}//\"")]
        [InlineData("$\"{f(b[0], c ? 1 : 2) /* a */}//\"")]
        [InlineData("$\"{new { A = 1 } /* a */}//\"")]
        [InlineData("$\"{(global::B) /* a */}//\"")]
        [InlineData("$@\"{b /* a */}//\"")]
        [InlineData("$\"\"\"{b /* a */}//\"\"\"")]
        [InlineData("$$\"\"\"{//{{b /* a */}}//\"\"\"")]
        [InlineData("$$\"\"\"{{{b}}//{{b /* a */}}//\"\"\"")]
        [InlineData("$\"{$\"{b}//{c}\" /* a */}//\"")]
        public void CommentInAHole_IsFound(string literal) =>
            Assert.Equal(["/* a */", "// b"], Find("_ = " + literal + "; // b", SourceTextKind.Comment));

        [Theory]
        [InlineData("#region '\n// a")]
        [InlineData("b;\n#region '\n// a")]
        [InlineData("b;\r#region '\n// a")]
        [InlineData("b;\u0085#region '\n// a")]
        [InlineData("b;\u2028#region '\n// a")]
        [InlineData("b;\n\t #region '\n// a")]
        [InlineData("\uFEFF#region '\n// a")]
        [InlineData("#error \" /*\n// a")]
        [InlineData("#endif\n// a")]
        [InlineData("#if B\n// a\n#endif")]
        [InlineData("#if B\n#else\n// a")]
        public void CommentBehindADirective_IsFound(string text) => Assert.Equal(["// a"], Find(text, SourceTextKind.Comment));

        [Theory]
        [InlineData("/*\n#b\n*/")]
        [InlineData("#if B\n#endif\n/*\n#b\n*/")]
        [InlineData("#if B\n # \t endif // c\n/*\n#b\n*/")]
        [InlineData("#endif\n#if B\n#endif\n/*\n#b\n*/")]
        [InlineData("#iffy\n/*\n#b\n*/")]
        public void CommentOverALineLikeADirective_IsOne_WhereNoConditionIsOpen(string text) =>
            Assert.Equal(["/*\n#b\n*/"], Find(text, SourceTextKind.Comment));

        [Fact]
        public void PlaceBetweenComments_IsCode()
        {
            var reader = new SourceCommentReader("// a\nb // c");

            Assert.Equal(SourceTextKind.Comment, reader.At(0, 4));
            Assert.Equal(SourceTextKind.Code, reader.At(5, 6));
            Assert.Equal(SourceTextKind.Comment, reader.At(9, 11));
        }

        [Theory]
        [InlineData(3, 8)]
        [InlineData(0, 5)]
        public void PlaceThatIsOnlyPartlyInAComment_IsCode(int start, int end) =>
            Assert.Equal(SourceTextKind.Code, new SourceCommentReader("a /*b*/ c").At(start, end));
    }

    public sealed class Guards
    {
        /// <summary>What the compiler reads depends on the symbols of the build, which nobody knows here.</summary>
        [Theory]
        [InlineData("#if B\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n/*\n\t #endif\n// a */ // b")]
        [InlineData("#if B\n/*\n\uFEFF#endif\n// a */ // b")]
        [InlineData("#if B\n/*\n\u001A#endif\n// a */ // b")]
        [InlineData("#if B\n/* c\n\n d\n#endif\n// a */ // b")]
        [InlineData("# \tif B\n/*\n#endif\n// a */ // b")]
        [InlineData("#\fif B\n/*\n#endif\n// a */ // b")]
        [InlineData("#if(B)\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n#region\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n#else\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n#if C\n#endif\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n#endif1\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n#endif_b\n/*\n#endif\n// a */ // b")]
        [InlineData("#if B\n@\"\n#endif\n// a\"; // b")]
        [InlineData("#if B\n\"\"\"\n#endif\n// a\"\"\"; // b")]
        [InlineData("#if B\n$\"{\n#endif\n// a }\"; // b")]
        [InlineData("#if B\n$@\"{c}\n#endif\n// a\"; // b")]
        public void WhatRunsOverADirective_LeavesTheRestInDoubt(string text) => Assert.Empty(FindAll(text));

        /// <summary>Code that does not compile: where its literals end is anybody's guess.</summary>
        [Theory]
        [InlineData("\"a\n// b")]
        [InlineData("\"a\\\n// b")]
        [InlineData("\"a\u2028// b")]
        [InlineData("\"\"\"a\n// b")]
        [InlineData("$\"a\n// b")]
        [InlineData("$\"{a:x\n// b")]
        [InlineData("$\"{a:x\"// b")]
        [InlineData("'a\n// b")]
        [InlineData("'a\\\n// b")]
        [InlineData("a # b\n// c")]
        [InlineData("$\"{\n#region\n// a\n}\"")]
        public void UnfinishedLiteral_LeavesTheRestInDoubt(string text) => Assert.Empty(FindAll(text));

        /// <summary>However a text ends, all of it is read, and what stands before the end is what it was.</summary>
        [Theory]
        [InlineData("a; // b\r\n/* c */ /// d\n/** e */")]
        [InlineData("_ = \"a\\\"\\\\\" + @\"b\"\"\" + $\"c{d:e}\\{{{'\\'' + '\\\\'}\"; // f")]
        [InlineData("_ = $@\"a{b,1:\"\"x}\"\"\" + $$\"\"\" {{b}} \"\" \"\"\" + \"\"\"\n c \n\"\"\"; // d")]
        [InlineData("#if A\n # region b\n#endif\n\uFEFF#if C\n@\" \n \" /* \n */ 'd' \"\\\\\" // e\n#endif")]
        public void TextThatEndsAnywhere_IsRead(string text)
        {
            const int LongestMark = 3;
            var whole = KindsOf(text);
            for (var length = 0; length < text.Length; length++)
            {
                var certain = Math.Max(0, length - LongestMark);

                Assert.Equal(whole[..certain], KindsOf(text[..length])[..certain]);
            }
        }
    }

    private static SourceTextKind[] KindsOf(string text)
    {
        var reader = new SourceCommentReader(text);
        return [.. Enumerable.Range(0, text.Length).Select(index => reader.At(index, index + 1))];
    }

    private static List<string> Find(string text, SourceTextKind kind)
    {
        var kinds = KindsOf(text);
        var found = new List<string>();
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && kinds[end] == kind)
                end++;
            if (end > start)
                found.Add(text[start..end]);
            start = end;
        }

        return found;
    }

    private static List<string> FindAll(string text) =>
        [.. Find(text, SourceTextKind.Comment), .. Find(text, SourceTextKind.Documentation)];
}
