using System.Xml;
using System.Xml.Linq;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>The reader of .NET; declarations of a document's type are passed over.</summary>
internal static class XmlOracle
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore };

    public static IEnumerable<OracleSetting> Read(string path)
    {
        using var reader = XmlReader.Create(path, Settings);
        return Flatten("", XDocument.Load(reader).Root!).ToList();
    }

    private static IEnumerable<OracleSetting> Flatten(string path, XElement element)
    {
        path = (path.Length > 0 ? path + ":" : "") + element.Name.LocalName;
        var attributes = element.Attributes().Select(attribute => new OracleSetting(path + ":" + attribute.Name.LocalName, attribute.Value));
        var nodes = element.Nodes().SelectMany(node => node switch
        {
            XElement child => Flatten(path, child),
            XText text => [new OracleSetting(path, text.Value)],
            _ => [],
        });
        return attributes.Concat(nodes);
    }
}
