using LocalStack.Detection.Formats.Scripts;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>The words of a command, up to the mark <c>^</c> in it.</summary>
public static class CommandWordsTests
{
    private static IReadOnlyList<string> Before(string marked, string path = "x.sh")
    {
        var position = marked.IndexOf('^', StringComparison.Ordinal);
        var text = marked.Remove(position, 1);
        return CommandWords.Before(text, position, ScannedFile.Scan(path, text, DetectionOptions.Default).Syntax);
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("a b ^", "a b ")]
        [InlineData("a b^c", "a b")]
        [InlineData("a  \"b c\" 'd'^", "a bc d")]
        [InlineData("x; a ^", "a ")]
        [InlineData("x & a ^", "a ")]
        [InlineData("x | a ^", "a ")]
        [InlineData("(a ^)", "a ")]
        [InlineData("x\na ^", "a ")]
        [InlineData("x\r\na ^", "a ")]
        [InlineData("x \\\na ^", "x a ")]
        [InlineData("x \\\r\n  a ^", "x a ")]
        [InlineData("\\\na ^", "a ")]
        [InlineData("a ';' \"|\" ^", "a ; | ")]
        [InlineData("^a", "")]
        [InlineData("a\\b d\\^", "a\\b d\\")]
        [InlineData("a `b ^", "b ")]
        [InlineData("\na ^", "a ")]
        [InlineData("\r\na ^", "a ")]
        [InlineData("x\\\r\na ^", "x a ")]
        [InlineData("x {a ^", "a ")]
        [InlineData("x; ^", "")]
        [InlineData("x;^", "")]
        public void Words_AreThoseOfTheCommand(string marked, string words) =>
            Assert.Equal(words, string.Join(' ', Before(marked)).Replace("b c", "bc", StringComparison.Ordinal));

        [Theory]
        [InlineData("x.ps1", "$a = run ^")]
        [InlineData("Makefile", "A = run ^")]
        [InlineData("Makefile", "A := run ^")]
        [InlineData("Makefile", "A ?= run ^")]
        [InlineData("Makefile", "A += run ^")]
        [InlineData("Makefile", "A ::= run ^")]
        [InlineData("Makefile", "A != run ^")]
        public void SignOfAVariable_BeginsACommand(string path, string marked) =>
            Assert.Equal(["run", ""], Before(marked, path));

        [Theory]
        [InlineData("run")]
        [InlineData("A=b run")]
        [InlineData("exec run")]
        [InlineData("then run")]
        [InlineData("do run")]
        [InlineData("else run")]
        [InlineData("if run")]
        [InlineData("while run")]
        [InlineData("until run")]
        [InlineData("! run")]
        [InlineData("call run")]
        [InlineData("@ run")]
        [InlineData("time run")]
        [InlineData("and run")]
        [InlineData("or run")]
        [InlineData("not run")]
        [InlineData("begin run")]
        [InlineData("if not run")]
        [InlineData("/usr/bin/run")]
        [InlineData("C:\\bin\\run.exe")]
        [InlineData("RUN.EXE", "RUN")]
        [InlineData("@run")]
        [InlineData("-run")]
        [InlineData("+@run")]
        public void Program_IsTheFirstWordThatIsNoOther(string command, string program = "run") =>
            Assert.Equal(program, CommandWords.ProgramOf(command.Split(' ')));
    }

    public sealed class Guards
    {
        [Fact]
        public void CommandWithoutAProgram_HasNone()
        {
            Assert.Equal(-1, CommandWords.IndexOfProgram(["A=b", "", "exec"]));
            Assert.Equal("", CommandWords.ProgramOf([]));
        }
    }
}
