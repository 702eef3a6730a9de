using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Texts with holes whose arguments belong to them by their order, as logs have them: <c>log.Information("LocalStack {AuthToken}", "…")</c>.
/// A call is read so only where as many arguments follow the text as it has holes.
/// </summary>
internal static class MessageTemplates
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>The holes of a text with their arguments; none where a call is none of a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it stands for.</param>
    public static IReadOnlyList<TemplateHole> HolesOf(ExpressionSyntax text, string value)
    {
        if (value.IndexOf('{') < 0 || text.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list } argument)
            return [];

        var given = list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1).ToList();
        var holes = new List<TemplateHole>();
        for (var position = 0; NextIn(value, position) is { } hole; position = hole.End)
        {
            if (holes.Count == given.Count)
                return [];
            holes.Add(new TemplateHole(hole.Start, hole.Name, value.Substring(position, hole.Start - position), given[holes.Count].Expression));
        }

        return holes.Count == given.Count ? holes : [];
    }

    /// <summary>The next hole: <c>{Name}</c>, <c>{@Name}</c>, <c>{Name,10:format}</c>; two braces are one that is meant.</summary>
    private static (int Start, int End, string Name)? NextIn(string text, int position)
    {
        for (var start = text.IndexOf('{', position); start >= 0; start = text.IndexOf('{', start + 1))
        {
            if (start + 1 < text.Length && text[start + 1] == '{')
            {
                start++;
                continue;
            }

            // Another brace begins another hole, so each character is looked at once.
            var close = text.IndexOfAny(Braces, start + 1);
            if (close < 0)
                return null;
            if (text[close] == '{')
                continue;

            var content = text.Substring(start + 1, close - start - 1).TrimStart('@', '$');
            var name = new string([.. content.TakeWhile(CandidateFinder.IsIdentifierPart)]);
            if (name.Length > 0 && (name.Length == content.Length || content[name.Length] is ',' or ':'))
                return (start, close + 1, name);
        }

        return null;
    }
}
