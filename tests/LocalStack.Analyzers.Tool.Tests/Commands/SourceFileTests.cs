using System.Text.Json;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>C#: by name and put together from constants, as the build finds it, from disk, the index and the history.</summary>
public sealed class SourceFileTests
{
    private readonly string _token = Secrets.Token();
    private readonly string _key = Secrets.Key();

    private string Leaks =>
        $$"""
        static class Names { public const string Key = "LOCALSTACK_API_KEY"; public const string First = "{{_token[..20]}}"; }
        class Program
        {
            const string Token = Names.First + "{{_token[20..]}}";
            void Set(Builder builder) => builder.With(Names.Key, "{{_key}}");
        #pragma warning disable LSA0003
            string localStackApiKey = "{{_key}}";
        #pragma warning restore LSA0003
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "LSA0003")]
            string localstack_api_key = "{{_key}}";
        }
        """;

    /// <summary>Nothing but pieces: no line has a token or a name.</summary>
    private string Pieces => $"class C {{ string s = \"ls\" + \"{_token[2..]}\"; }}\n";

    [Fact]
    public async Task Source_IsReportedAlikeFromDiskIndexAndHistory()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write("src/Leaks.cs", Leaks);
        repository.Write("Pieces.cs", Pieces);
        repository.Write("Broken.cs", $"class {{ void M( {{ localStackApiKey = \"{_key}\"; }}}}}} ((");
        string[] expected =
        [
            "Broken.cs(1,39) LSA0003", "Pieces.cs(1,22) LSA0001", "src/Leaks.cs(4,26) LSA0001", "src/Leaks.cs(5,58) LSA0003",
        ];

        Assert.Equal(expected, await CheckAsync(repository, "check"));
        await repository.GitAsync("add", ".");
        Assert.Equal(expected, await CheckAsync(repository, "check", "--staged"));
        await repository.CommitStagedAsync();
        Assert.Equal(expected, await CheckAsync(repository, "check", "--history"));
    }

    /// <summary>A member that does not parse makes no text of the others, where a name is beside what is no value.</summary>
    [Fact]
    public async Task BrokenMember_AloneIsReadAsText()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write(
            "Broken.cs",
            $$"""
            class C
            {
                void Whole() => Skip.Unless("LOCALSTACK_API_KEY", "{{_key}}");
                void Broken() { var x = ; Skip.Unless("LOCALSTACK_API_KEY", "{{_key}}"); }
                string localStackApiKey = "{{_key}}";
            }
            """);
        repository.Write("Statements.cs", $"var x = ;\nSkip.Unless(\"LOCALSTACK_API_KEY\", \"{_key}\");\n");

        Assert.Equal(["Broken.cs(4,66) LSA0003", "Broken.cs(5,31) LSA0003", "Statements.cs(2,36) LSA0003"], await CheckAsync(repository, "check"));
    }

    [Fact]
    public async Task SuppressedFindings_AreCountedByWhatSuppressesThem()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write("Leaks.cs", Leaks);

        var output = await repository.TokensAsync("check");

        Assert.Contains("1 by #pragma warning disable, 1 by SuppressMessage", output.Output + output.Errors, StringComparison.Ordinal);
    }

    /// <summary>Each would end the process in the parser.</summary>
    [Fact]
    public async Task DeepNesting_IsReadAsText()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write("Brackets.cs", $"// {_token}\nclass C {{ int i = {new string('(', 100_000)}1; }}\n");
        repository.Write("Types.cs", $"// {_token}\nclass C {{ {string.Concat(Enumerable.Repeat("A<", 100_000))}\n");

        Assert.Equal(["Brackets.cs(1,4) LSA0001", "Types.cs(1,4) LSA0001"], await CheckAsync(repository, "check"));
    }

    private static async Task<IEnumerable<string>> CheckAsync(TemporaryRepository repository, params string[] arguments)
    {
        var output = await repository.TokensAsync([.. arguments, "--format", "json"]);
        using var report = JsonDocument.Parse(output.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("path")}({finding.GetProperty("startLine")},{finding.GetProperty("startColumn")}) {finding.GetProperty("rule")}")
            .Order(StringComparer.Ordinal)];
    }
}
