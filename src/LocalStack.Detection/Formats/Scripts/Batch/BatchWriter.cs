namespace LocalStack.Detection.Formats.Scripts.Batch;

/// <summary>Scripts of cmd, where a reference is expanded wherever it stands.</summary>
internal sealed class BatchWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part) => occurrence.With(whole);
}
