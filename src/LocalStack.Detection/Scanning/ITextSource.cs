namespace LocalStack.Detection.Scanning;

/// <summary>
/// Text that is read from front to back, so that no scan needs it in one piece. Implemented by structs: a scan of a
/// clean text allocates nothing.
/// </summary>
internal interface ITextSource
{
    /// <summary>Copies the next characters.</summary>
    /// <returns>How many were copied, at least one; 0 at the end of the text.</returns>
    int Read(char[] buffer, int index, int count);
}
