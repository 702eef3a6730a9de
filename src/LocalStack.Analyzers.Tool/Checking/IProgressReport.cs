namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Is told how far a run is. It may be called from several threads.</summary>
internal interface IProgressReport
{
    /// <summary>The work is known.</summary>
    /// <param name="total">How many texts there are to check.</param>
    void Begin(int total);

    /// <summary>One more text is checked.</summary>
    void Advance();
}
