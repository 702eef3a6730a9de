namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>How a setting that a library reads compares to what our reader gives.</summary>
internal enum OracleOutcome
{
    /// <summary>The same keys and the same value.</summary>
    Same,

    /// <summary>The value goes by the name that stands beside it.</summary>
    ByName,

    /// <summary>The value holds white space or a sign: what it sets is given instead.</summary>
    Inside,

    /// <summary>A text of several lines, or an element without a name.</summary>
    Text,

    /// <summary>Our reader does not give it.</summary>
    Missing,

    /// <summary>The library does not give it.</summary>
    Extra,
}
