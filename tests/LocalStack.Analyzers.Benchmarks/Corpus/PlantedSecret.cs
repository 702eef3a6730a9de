namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>A made-up secret that was put into a copy of a file. It is known by its fingerprint alone.</summary>
/// <param name="Kind">How it was put there.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line of the file as it was, from one.</param>
/// <param name="Fingerprint">What a report of it has to show.</param>
internal sealed record PlantedSecret(string Kind, string Path, int Line, string Fingerprint);
