namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>Whether a gate keeps a token out.</summary>
internal enum GateState
{
    /// <summary>It refused the token, and let pass what holds none.</summary>
    Shut,

    /// <summary>It let the token pass.</summary>
    Open,

    /// <summary>It was not tried, or refused what holds no token as well.</summary>
    NotProved,
}

/// <summary>What came of a gate.</summary>
/// <param name="Gate">What it is: <c>commit</c>.</param>
/// <param name="State">Whether it keeps a token out.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record GateResult(string Gate, GateState State, string Reason);
