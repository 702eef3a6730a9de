using System.Globalization;
using System.Text;
using LocalStack.Analyzers.Benchmarks.Corpus;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>
/// C# to measure with: that of a folder, or a made-up one, the same at every run, whose words hold the scanner's needle
/// <c>ls</c> as often as the words of real code do (<c>else</c>, <c>false</c>, <c>calls</c>): every 250 to 700 characters.
/// </summary>
internal static class SourceCorpus
{
    private const int FileLength = 12_000;

    /// <summary>Every so many files, one more mentions LocalStack.</summary>
    private const int FilesPerMention = 20;

    /// <summary>Files that name its credentials.</summary>
    private const int FilesWithNames = 3;

    /// <summary>Every so many files, one has a token.</summary>
    private const int FilesPerToken = 10;

    private static readonly string[] Nouns =
    [
        "Order", "Customer", "Invoice", "Shipment", "Queue", "Message", "Handler", "Context", "Request", "Response",
        "Payment", "Channel", "Buffer", "Index", "Cache", "Session", "Account", "Product", "Catalog", "Event",
        "Totals", "Labels", "Models", "Calls",
    ];

    private static readonly string[] Verbs =
        ["Create", "Find", "Update", "Remove", "Send", "Receive", "Convert", "Compute", "Validate", "Publish"];

    /// <summary>The files of a folder, as far as <paramref name="length"/> characters go.</summary>
    public static IReadOnlyList<string> Read(string folder, int length) =>
        TakeUpTo(length, SourceFiles.Below(folder).Select(File.ReadAllText));

    /// <summary>Made-up files.</summary>
    /// <param name="length">Characters in all of them.</param>
    public static IReadOnlyList<string> Generate(int length)
    {
        var random = new Random(20_240_229);
        return TakeUpTo(length, Enumerable.Range(0, int.MaxValue).Select(number => GenerateFile(random, number)));
    }

    /// <summary>The same files, and with them some that mention LocalStack and a few that name its credentials.</summary>
    public static IReadOnlyList<string> WithClues(IReadOnlyList<string> files) =>
    [
        .. files,
        .. Enumerable.Range(0, files.Count / FilesPerMention).Select(GenerateMention),
        .. Enumerable.Range(0, FilesWithNames).Select(GenerateNames),
    ];

    /// <summary>The same files, with a token at the end of some.</summary>
    public static IReadOnlyList<string> WithTokens(IReadOnlyList<string> files) =>
        files.Select((file, number) => number % FilesPerToken == 0 ? file + "// " + TestTokens.Valid(number) + "\n" : file).ToList();

    /// <summary>The same files, each of them in a namespace that begins with LocalStack.</summary>
    public static IReadOnlyList<string> InLocalStack(IReadOnlyList<string> files) =>
        files.Select(file => file.Replace("namespace ", "namespace LocalStack.", StringComparison.Ordinal)).ToList();

    private static List<string> TakeUpTo(int length, IEnumerable<string> files)
    {
        var taken = new List<string>();
        foreach (var file in files)
        {
            taken.Add(file);
            length -= file.Length;
            if (length <= 0)
                break;
        }

        return taken;
    }

    private static string GenerateFile(Random random, int number)
    {
        var code = new StringBuilder()
            .AppendLine("using System;")
            .AppendLine("using System.Collections.Generic;")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"namespace Company.Shop.Part{number};")
            .AppendLine()
            .AppendLine("/// <summary>Keeps the orders of a customer, and answers what became of them.</summary>")
            .AppendLine(CultureInfo.InvariantCulture, $"public sealed class {Noun(random)}Service{number}")
            .AppendLine("{")
            .AppendLine("    private readonly Dictionary<string, int> _amounts = new();");
        for (var method = 0; code.Length < FileLength; method++)
            AppendMethod(code, random, method);

        return code.AppendLine("}").ToString();
    }

    private static string GenerateMention(int number) => $$"""
        namespace Company.Shop.LocalStack;

        /// <summary>Where LocalStack is reached.</summary>
        public static class Endpoint{{number}}
        {
            public static string Of(string host = "localhost.localstack.cloud") => $"http://{host}:4566";
        }

        """;

    private static string GenerateNames(int number) => $$"""
        using System;

        namespace Company.Shop.LocalStack;

        /// <summary>The credentials of LocalStack come from the environment.</summary>
        public static class Settings{{number}}
        {
            private const string TokenVariable = "LOCALSTACK_AUTH_TOKEN";

            public static string? Token => Environment.GetEnvironmentVariable(TokenVariable);

            public static void UseKey{{number}}(string localStackApiKey) =>
                Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", localStackApiKey);
        }

        """;

    private static void AppendMethod(StringBuilder code, Random random, int method)
    {
        var noun = Noun(random);
        var other = Noun(random);
        code.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"    // The {noun} comes first; what it refers to is looked up when it is wanted.")
            .AppendLine(CultureInfo.InvariantCulture, $"    public bool {Verb(random)}{noun}{method}(string name, int count)")
            .AppendLine("    {")
            .AppendLine(CultureInfo.InvariantCulture, $"        var {Camel(other)} = _amounts.TryGetValue(name.Trim(), out var known) ? known : {random.Next(1000)};")
            .AppendLine(CultureInfo.InvariantCulture, $"        if (string.IsNullOrEmpty(name) || count < {random.Next(100)})")
            .AppendLine(CultureInfo.InvariantCulture, $"            throw new ArgumentException(\"The {noun} needs a name and at least one position.\", nameof(name));")
            .AppendLine()
            .AppendLine("        for (var i = 0; i < count; i++)")
            .AppendLine(CultureInfo.InvariantCulture, $"            {Camel(other)} += Math.Max(i, name.IndexOf('{(char)('a' + random.Next(26))}'));")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"        _amounts[name] = {Camel(other)};");
        if (random.Next(2) == 0)
            code.AppendLine("        return count > 0 && Math.Abs(count) != known;");
        else
            code.AppendLine("        if (count > known)").AppendLine("            return true;").AppendLine("        else").AppendLine("            return false;");
        code.AppendLine("    }");
    }

    private static string Noun(Random random) => Nouns[random.Next(Nouns.Length)];

    private static string Verb(Random random) => Verbs[random.Next(Verbs.Length)];

    private static string Camel(string noun) => "the" + noun;
}
