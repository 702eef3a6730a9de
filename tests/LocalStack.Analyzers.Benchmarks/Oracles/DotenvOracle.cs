using dotenv.net;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>dotenv.net, which gives the last of several values of a name.</summary>
internal static class DotenvOracle
{
    public static IEnumerable<OracleSetting> Read(string path) =>
        DotEnv.Read(new DotEnvOptions(ignoreExceptions: false, envFilePaths: [path], trimValues: true))
            .Select(pair => new OracleSetting(pair.Key, pair.Value));
}
