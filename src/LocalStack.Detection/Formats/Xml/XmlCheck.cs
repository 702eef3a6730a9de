using System.Xml;

namespace LocalStack.Detection.Formats.Xml;

/// <summary>Asks the framework's own reader whether a text is XML.</summary>
internal static class XmlCheck
{
    /// <summary>Whether a text is well-formed. Nothing outside of it is read, and no entity of its own is resolved.</summary>
    public static bool IsWellFormed(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var source = new StringReader(text.TrimStart('\uFEFF'));
        using var reader = System.Xml.XmlReader.Create(source, settings);
        try
        {
            while (reader.Read())
            {
                // Reading it is the question.
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
