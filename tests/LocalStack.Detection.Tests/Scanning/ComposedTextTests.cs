using System.Text;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>Held against the tables of Unicode that .NET has where it has tables of cultures.</summary>
public sealed class ComposedTextTests
{
    public static TheoryData<string> Names => ["größe", "Ångström", "ệ", "ǭ", "が", "한글", "갂", "йод", "ΐ", "ক্ষো", "plain", ""];

    [Theory]
    [MemberData(nameof(Names))]
    public void BothForms_BecomeOne(string name)
    {
        Assert.Equal(name.Normalize(NormalizationForm.FormC), ComposedText.Of(name.Normalize(NormalizationForm.FormC)));
        Assert.Equal(ComposedText.Of(name.Normalize(NormalizationForm.FormC)), ComposedText.Of(name.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void EveryCharacter_IsComposedAsUnicodeSays()
    {
        foreach (var character in Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(character => !char.IsSurrogate(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.OtherNotAssigned))
        {
            var text = character.ToString();
            if (text.Normalize(NormalizationForm.FormC) == text)
                Assert.Equal(text, ComposedText.Of(text.Normalize(NormalizationForm.FormD)));
        }
    }

    /// <summary>Syllables of Korean are counted: at both ends of each of the three ranges, and beside them.</summary>
    [Fact]
    public void SyllablesOfKorean_AreComposedAsUnicodeSays()
    {
        AssertAllPairs(0x10FE, 0x1115, 0x115F, 0x1178);
        foreach (var syllable in new[] { 0xABFF, 0xAC00, 0xAC01, 0xAC1B, 0xAC1C, 0xAC1D, 0xD787, 0xD788, 0xD789, 0xD7A3, 0xD7A4, 0xD7C0 })
            AssertAllPairs(syllable, syllable, 0x11A5, 0x11C5);
    }

    private static void AssertAllPairs(int first, int last, int firstMark, int lastMark)
    {
        for (var letter = first; letter <= last; letter++)
        {
            for (var mark = firstMark; mark <= lastMark; mark++)
            {
                var text = $"{(char)letter}{(char)mark}";
                Assert.Equal(text.Normalize(NormalizationForm.FormC), ComposedText.Of(text));
            }
        }
    }

    [Fact]
    public void WhatIsComposed_IsTheSameObject()
    {
        var name = "größe/한글".Normalize(NormalizationForm.FormC);

        Assert.Same(name, ComposedText.Of(name));
    }
}
