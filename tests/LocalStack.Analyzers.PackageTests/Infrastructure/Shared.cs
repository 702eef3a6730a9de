namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>
/// Something costly that collections of tests which run side by side share: made for the first, and ended after the last. The
/// end of the process would be too late, for the host of the tests is killed.
/// </summary>
/// <param name="make">Makes it.</param>
/// <param name="end">Ends it.</param>
internal sealed class Shared<T>(Func<Task<T>> make, Func<T, Task> end) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _gate = new(1);
    private T? _value;
    private int _users;

    /// <summary>Hands it out. <see cref="ReturnAsync"/> is called for each time.</summary>
    public async Task<T> TakeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _value ??= await make();
            _users++;
            return _value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Ends it where nobody else has it.</summary>
    public async Task ReturnAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _users--;
            if (_users > 0 || _value is null)
                return;

            await end(_value);
            _value = null;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
