namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Is told how far a run is. It may be called from several threads.</summary>
internal interface IProgressReport
{
    /// <summary>There is work, or more work.</summary>
    /// <param name="count">How many texts there are to check besides those told before.</param>
    void Expect(int count);

    /// <summary>One more text is checked.</summary>
    void Advance();
}
