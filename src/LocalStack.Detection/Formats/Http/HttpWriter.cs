namespace LocalStack.Detection.Formats.Http;

/// <summary>Files of requests, where a reference is expanded wherever it stands.</summary>
internal sealed class HttpWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part) => occurrence.With(whole);
}
