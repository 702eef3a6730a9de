using dotenv.net;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>
/// dotenv.net, which gives the last of several values of a name. It takes <c>export</c>, which shells and others allow in
/// front of a name, for a part of it.
/// </summary>
internal static class DotenvOracle
{
    private const string Export = "export ";

    public static IEnumerable<OracleSetting> Read(string path) =>
        DotEnv.Read(new DotEnvOptions(ignoreExceptions: false, envFilePaths: [path], trimValues: true))
            .Select(pair => new OracleSetting(NameOf(pair.Key), pair.Value));

    private static string NameOf(string key) => key.StartsWith(Export, StringComparison.Ordinal) ? key[Export.Length..].Trim() : key;
}
