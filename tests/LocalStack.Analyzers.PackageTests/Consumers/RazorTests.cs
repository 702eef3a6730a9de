using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>
/// The compiler sees a Razor file as text and as the C# generated from it. A secret is reported once, at its place in the file, and
/// any one suppression silences it.
/// </summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class RazorTests(PackedPackage package)
{
    private static string Halves
    {
        get
        {
            var token = Secrets.Token();
            return $"\"{token[..20]}\" + \"{token[20..]}\"";
        }
    }

    [Fact]
    public async Task Secret_IsReportedOnceAtItsPlaceUnlessItIsSuppressed()
    {
        var consumer = package.CreateConsumer("web")
            .WithGit()
            .Write("src/App/Components/_Imports.razor", $"@using Microsoft.AspNetCore.Components\n@attribute [System.ComponentModel.Category({Halves})]\n")
            .Write("src/App/Components/LocalStackPanel.razor", Parameter("AuthToken"))
            .Write("src/App/Components/Panel.razor", Parameter("LocalStackAuthToken"))
            .Write("src/App/Components/Leaks.razor", LeakyComponent)
            .Write("src/App/Components/Accepted.razor", AcceptedComponent)
            .Write("src/App/Pages/Leaks.cshtml", LeakyPage)
            .Write(
                "src/App/LocalStackPanelTagHelper.cs",
                """
                public class LocalStackPanelTagHelper : Microsoft.AspNetCore.Razor.TagHelpers.TagHelper
                {
                    public string? AuthToken { get; set; }
                }
                """);

        var build = await consumer.BuildAsync();

        Assert.True(build.Output.ExitCode == 0, build.Output.Text);
        string[] expected =
        [
            "LSA0001 warning src/App/Components/_Imports.razor:2",
            .. new[] { 1, 2, 3, 4, 5, 10, 11, 12 }.Select(line => $"LSA0001 warning src/App/Components/Leaks.razor:{line}"),
            .. new[] { 6, 7, 8, 13 }.Select(line => $"LSA0003 warning src/App/Components/Leaks.razor:{line}"),
            .. new[] { 4, 5, 6, 7, 10, 11 }.Select(line => $"LSA0001 warning src/App/Pages/Leaks.cshtml:{line}"),
            .. new[] { 3, 8, 12 }.Select(line => $"LSA0003 warning src/App/Pages/Leaks.cshtml:{line}"),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), build.Findings);
        Assert.Contains(build.Results, result => result is { Line: 6, Column: 29 } && result.File.EndsWith("Leaks.razor", StringComparison.Ordinal));
    }

    private static string Parameter(string name) => $"<p>@{name}</p>\n@code {{ [Parameter] public string? {name} {{ get; set; }} }}\n";

    private static string LeakyComponent =>
        $$"""
        @attribute [System.ComponentModel.Description("{{Secrets.Token()}}")]
        <p>{{Secrets.Token()}}</p>
        <p title="{{Secrets.Token()}}">a</p>
        @* {{Secrets.Token()}} *@
        <p>@("{{Secrets.Token()}}")</p>
        <LocalStackPanel AuthToken="{{Secrets.Key()}}" />
        <Panel LocalStackAuthToken="{{Secrets.Key()}}" />
        <input name="LOCALSTACK_API_KEY" value="{{Secrets.Key()}}" /><LocalStackPanel AuthToken="@_one" /><Panel LocalStackAuthToken="your-token" />
        @code {
            private string _one = "{{Secrets.Token()}}";
            private string Two => {{Halves}};
            private string Three => "{{Secrets.Token()}}".ToString();
            void Set() => System.Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "{{Secrets.Key()}}");
        }
        """;

    private static string AcceptedComponent =>
        $$"""
        @* localstack-analyzers:allow *@
        <p>{{Secrets.Token()}}</p>
        <LocalStackPanel AuthToken="{{Secrets.Key()}}" /> @* localstack-analyzers:allow *@
        @{
        #pragma warning disable LSA0001, LSA0003
        }
        <p>{{Secrets.Token()}}</p>
        <p>@("{{Secrets.Token()}}")</p>
        <Panel LocalStackAuthToken="{{Secrets.Key()}}" />
        <LocalStackPanel AuthToken="{{Secrets.Key()}}" />
        @{
        #pragma warning restore LSA0001, LSA0003
        }
        @code {
        #pragma warning disable LSA0001
            private string _one = "{{Secrets.Token()}}";
            private string Two => {{Halves}};
        #pragma warning restore LSA0001
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "LSA0001")]
            private string Three => "{{Secrets.Token()}}";
            // localstack-analyzers:allow
            private string Four => {{Halves}};
        }
        """;

    private static string LeakyPage =>
        $$"""
        @page
        @addTagHelper *, App
        <local-stack-panel auth-token="{{Secrets.Key()}}"></local-stack-panel>
        <p>{{Secrets.Token()}}</p>
        <p title="a @("{{Secrets.Token()}}") b">a</p>
        <!-- {{Secrets.Token()}} -->
        <p>@("{{Secrets.Token()}}")</p>
        @{ ViewData["LocalStack:ApiKey"] = "{{Secrets.Key()}}"; }
        @functions {
            private string One => "{{Secrets.Token()}}";
            private string Two => {{Halves}};
            void Set() => System.Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "{{Secrets.Key()}}");
        }
        """;
}
