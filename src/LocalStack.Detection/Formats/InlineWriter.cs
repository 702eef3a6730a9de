namespace LocalStack.Detection.Formats;

/// <summary>Formats whose references are expanded wherever they stand: files of requests.</summary>
internal sealed class InlineWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part) => occurrence.With(whole);
}
