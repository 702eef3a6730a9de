using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Consumers;

/// <summary>Tells who reads a file by what stands in it, where its name says nothing.</summary>
internal static class ContentHints
{
    /// <summary>Whether a text is a compose file: <c>services</c> at the top, and a service with <c>image</c> or <c>build</c>.</summary>
    public static bool IsCompose(string text)
    {
        var isInServices = false;
        var hasImage = false;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var content = line.TrimStart();
            if (content.Length == 0 || content.StartsWith("#"))
                continue;

            var indent = content.Start - line.Start;
            if (indent == 0 && (IsKey(content, "apiVersion") || IsKey(content, "kind") || IsKey(content, "jobs") || IsKey(content, "stages")))
                return false;
            if (indent == 0)
                isInServices = IsKey(content, "services");
            else if (isInServices && (IsKey(content, "image") || IsKey(content, "build")))
                hasImage = true;
        }

        return hasImage;
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
