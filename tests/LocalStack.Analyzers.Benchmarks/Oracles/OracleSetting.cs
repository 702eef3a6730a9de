namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>A setting as a library reads it.</summary>
/// <param name="Path">The keys.</param>
/// <param name="Value">The value.</param>
/// <param name="IsText">Whether it is a text of several lines whose lines are read each, or an element without a name.</param>
internal sealed record OracleSetting(string Path, string Value, bool IsText = false);
