namespace LocalStack.Auth.Tests.Resolution;

public sealed class AllocationTests
{
    /// <summary>The benchmark measures some 600 bytes.</summary>
    private const long FewBytes = 1024;

    [Fact]
    public void Resolution_AllocatesLittle()
    {
        var options = Given.Variables(("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        var least = Enumerable.Range(0, 100).Min(_ => BytesOfOneResolution(options));

        Assert.InRange(least, 1, FewBytes);
    }

    private static long BytesOfOneResolution(LocalStackAuthOptions options)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        LocalStackAuth.Resolve(options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
