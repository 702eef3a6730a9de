using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Consumers;

/// <summary>Tells who reads a file by what stands in it, where its name says nothing.</summary>
internal static class ContentHints
{
    /// <summary>The keys that a compose file can have at its top, beside those that begin with <c>x-</c>: its schema allows no others.</summary>
    private static readonly HashSet<string> KeysOfCompose =
        ["version", "name", "services", "networks", "volumes", "configs", "secrets", "include", "models"];

    private const string KeyOfExtension = "x-";

    /// <summary>Whether a text is a compose file: <c>services</c> at the top, a service with <c>image</c> or <c>build</c>, and at the top no key of anything else.</summary>
    public static bool IsCompose(string text)
    {
        var isInServices = false;
        var hasImage = false;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var content = line.TrimStart();
            if (content.Length == 0 || content.StartsWith("#"))
                continue;

            var isTop = content.Start == line.Start;
            if (isTop && KeyOf(content) is { } key && !KeysOfCompose.Contains(key) && !key.StartsWith(KeyOfExtension, StringComparison.Ordinal))
                return false;
            if (isTop)
                isInServices = IsKey(content, "services");
            else if (isInServices && (IsKey(content, "image") || IsKey(content, "build")))
                hasImage = true;
        }

        return hasImage;
    }

    /// <summary>The key that a line begins with, in quotes or not; nothing for a line that is no entry of a mapping.</summary>
    private static string? KeyOf(TextSlice content)
    {
        var end = content.Text.IndexOf(':', content.Start, content.Length);
        if (end < 0 || content.To(end) is { HoldsWhiteSpace: true } || !IsKey(content, content.To(end).ToString()))
            return null;

        var key = content.To(end).ToString().Trim('"', '\'');
        return key.All(character => character is '_' or '-' or '.' || char.IsLetterOrDigit(character)) ? key : null;
    }

    /// <summary>Whether a text is a manifest of Kubernetes: a document with <c>apiVersion</c> and <c>kind</c> at the top.</summary>
    public static bool IsKubernetes(string text)
    {
        var hasVersion = false;
        var hasKind = false;
        foreach (var line in TextSlice.LinesOf(text))
        {
            if (line.StartsWith("---"))
                (hasVersion, hasKind) = (false, false);
            hasVersion |= IsKey(line, "apiVersion");
            hasKind |= IsKey(line, "kind");
            if (hasVersion && hasKind)
                return true;
        }

        return false;
    }

    private static bool IsKey(TextSlice content, string key)
    {
        var sign = content.Start + key.Length;
        return content.StartsWith(key)
            && sign < content.End
            && content.Text[sign] == ':'
            && (sign + 1 == content.End || char.IsWhiteSpace(content.Text[sign + 1]));
    }
}
