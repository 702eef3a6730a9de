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

    [Fact]
    public void WhatIsComposed_IsTheSameObject()
    {
        var name = "größe/한글".Normalize(NormalizationForm.FormC);

        Assert.Same(name, ComposedText.Of(name));
    }
}
