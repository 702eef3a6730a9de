using System.Text;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tests.Configuration;

/// <summary>The fixes of configuration files, applied to a workspace, since the testing library cannot ask for them.</summary>
public static class ConfigurationFixTests
{
    private const string Settings = """{ "LocalStack": { "AuthToken": "$1", "ApiKey": "$K" } }""";
    private const string FixedSettings = """{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}", "ApiKey": "${LOCALSTACK_API_KEY}" } }""";
    private const string Compose = "environment:\n  - LOCALSTACK_AUTH_TOKEN=$2\n";
    private const string FixedCompose = "environment:\n  - LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required}\n";
    private const string Program = "System.Environment.SetEnvironmentVariable(\"X\", \"$3\"); // $4";

    public sealed class Reports
    {
        [Theory]
        [InlineData("/appsettings.json", """{ "LocalStack": { "AuthToken": "$1" } }""", """{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}" } }""", "Replace the LocalStack credential in setting LocalStack:AuthToken")]
        [InlineData("/docker-compose.yml", Compose, FixedCompose, "Replace the LocalStack credential in setting LOCALSTACK_AUTH_TOKEN")]
        [InlineData("/.env", "# $1", "# <YOUR_AUTH_TOKEN>", "Replace the LocalStack credential in text")]
        [InlineData("/run.sh", "docker run -e LOCALSTACK_API_KEY=$K x", "docker run -e LOCALSTACK_API_KEY x", "Replace the LocalStack credential in setting LOCALSTACK_API_KEY")]
        public async Task Finding_IsFixed_AndTheTitleNamesItsPlace(string path, string before, string after, string title)
        {
            using var scene = new Scene().With("P", "", (path, before));

            var action = Assert.Single(await scene.OffersAsync(path));

            Assert.Equal(title, action.Title);
            Assert.Equal(after, await Scene.TextAsync(await Scene.ApplyAsync(action), path));
        }

        [Fact]
        public async Task OneOfTwoFindings_IsFixedAlone()
        {
            using var scene = new Scene().With("P", "", ("/appsettings.json", Settings));

            var offers = await scene.OffersAsync("/appsettings.json");

            Assert.Equal(2, offers.Count);
            Assert.Equal(
                TestProgram.Fill("""{ "LocalStack": { "AuthToken": "$1", "ApiKey": "${LOCALSTACK_API_KEY}" } }"""),
                await Scene.TextAsync(await Scene.ApplyAsync(offers[1]), "/appsettings.json"));
        }

        [Fact]
        public async Task Encoding_IsKept()
        {
            using var scene = new Scene(Encoding.Unicode).With("P", "", ("/.env", "LOCALSTACK_AUTH_TOKEN=$1"));

            var changed = await Scene.ApplyAsync(Assert.Single(await scene.OffersAsync("/.env")));

            var text = await Assert.Single(changed.Projects.Single().AdditionalDocuments).GetTextAsync();
            Assert.Equal("#LOCALSTACK_AUTH_TOKEN=", text.ToString());
            Assert.Equal(Encoding.Unicode, text.Encoding);
        }

        [Fact]
        public async Task FileOfTwoProjects_IsFixedInBoth()
        {
            using var scene = new Scene()
                .With("P", "", ("/shared/appsettings.json", Settings))
                .With("Q", "", ("/shared/appsettings.json", Settings));

            var changed = await Scene.ApplyAsync((await scene.OffersAsync("/shared/appsettings.json"))[0]);

            var texts = await Task.WhenAll(changed.Projects.Select(project => project.AdditionalDocuments.Single().GetTextAsync()));
            Assert.Equal(2, texts.Length);
            Assert.All(texts, text => Assert.Equal(
                TestProgram.Fill("""{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}", "ApiKey": "$K" } }"""), text.ToString()));
        }

        [Theory]
        [InlineData(FixAllScope.Document, FixedSettings, Compose, Settings)]
        [InlineData(FixAllScope.Project, FixedSettings, FixedCompose, Settings)]
        [InlineData(FixAllScope.Solution, FixedSettings, FixedCompose, FixedSettings)]
        public async Task FixAll_FixesItsScope_AndNoCode(FixAllScope scope, string settings, string compose, string other)
        {
            using var scene = new Scene()
                .With("P", Program, ("/p/appsettings.json", Settings), ("/p/docker-compose.yml", Compose))
                .With("Q", Program, ("/q/appsettings.json", Settings), ("/p/docker-compose.yml", Compose));

            var changed = await Scene.ApplyAsync(await scene.FixAllAsync(scope, "/p/appsettings.json"));

            Assert.Equal(TestProgram.Fill(settings), await Scene.TextAsync(changed, "/p/appsettings.json"));
            Assert.Equal(TestProgram.Fill(compose), await Scene.TextAsync(changed, "/p/docker-compose.yml"));
            Assert.Equal(TestProgram.Fill(other), await Scene.TextAsync(changed, "/q/appsettings.json"));
            Assert.All(
                await Task.WhenAll(changed.Projects.SelectMany(project => project.Documents).Select(document => document.GetTextAsync())),
                text => Assert.Equal(TestProgram.Fill(Program), text.ToString()));
        }

        [Fact]
        public async Task FixAll_OfCode_FixesCode_AndNoFile()
        {
            using var scene = new Scene().With("P", Program, ("/p/appsettings.json", Settings));

            var changed = await Scene.ApplyAsync(await scene.FixAllAsync(FixAllScope.Solution, path: null));

            var program = await changed.Projects.Single().Documents.Single().GetTextAsync();
            Assert.Contains("GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\")", program.ToString(), StringComparison.Ordinal);
            Assert.EndsWith("// <YOUR_AUTH_TOKEN>", program.ToString(), StringComparison.Ordinal);
            Assert.Equal(TestProgram.Fill(Settings), await Scene.TextAsync(changed, "/p/appsettings.json"));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("/x.sh", "cat <<'EOF'\n$1\nEOF\n")]
        [InlineData("/x.json", """{ "$1": { "A": 1 } }""")]
        public async Task FindingThatCannotBeRewrittenSafely_HasNoFix(string path, string text)
        {
            using var scene = new Scene().With("P", "", (path, text));

            Assert.Empty(await scene.OffersAsync(path));
        }

        [Fact]
        public async Task FileThatChangedSinceTheReport_HasNoFix()
        {
            using var scene = new Scene().With("P", "", ("/.env", "LOCALSTACK_AUTH_TOKEN=$1"));
            var project = scene.Solution.Projects.Single();
            var diagnostic = Assert.Single(await Scene.FindAsync(project));
            var file = project.AdditionalDocuments.Single();
            var changed = project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From(TestProgram.Fill("LOCALSTACK_AUTH_TOKEN=$2")));

            Assert.Empty(await Scene.OffersAsync(changed.GetAdditionalDocument(file.Id)!, diagnostic));
        }

        [Fact]
        public async Task FixAll_WhereNothingCanBeFixed_IsNotOffered()
        {
            using var scene = new Scene().With("P", "", ("/x.json", """{ "$1": { "A": 1 } }"""));

            Assert.Null(await scene.FindFixAllAsync(FixAllScope.Project, "/x.json"));
        }

        [Fact]
        public async Task Offers_ShowNoSecret()
        {
            using var scene = new Scene().With("P", "", ("/appsettings.json", Settings));

            var shown = (await scene.OffersAsync("/appsettings.json")).Select(action => action.Title + action.EquivalenceKey);

            Assert.All(shown, text => Assert.DoesNotContain(TestTokens.Valid()[..12], text, StringComparison.Ordinal));
            Assert.All(shown, text => Assert.DoesNotContain(TestTokens.ApiKey(), text, StringComparison.Ordinal));
        }
    }

    /// <summary>A solution with files whose credentials are written as signs.</summary>
    private sealed class Scene(Encoding? encoding = null) : IDisposable
    {
        private static readonly CredentialCodeFixProvider Provider = new();

        private readonly AdhocWorkspace _workspace = new();

        public Solution Solution => _workspace.CurrentSolution;

        public Scene With(string project, string source, params (string Path, string Text)[] files)
        {
            var added = _workspace.AddProject(project, LanguageNames.CSharp)
                .AddMetadataReference(MetadataReference.CreateFromFile(typeof(object).Assembly.Location))
                .WithCompilationOptions(TestProgram.CompilationOptions)
                .AddDocument("Program.cs", SourceText.From(TestProgram.Fill(source))).Project;
            foreach (var (path, text) in files)
                added = added.AddAdditionalDocument(Path.GetFileName(path), SourceText.From(TestProgram.Fill(text), encoding), filePath: path).Project;
            Assert.True(_workspace.TryApplyChanges(added.Solution));
            return this;
        }

        /// <summary>The fixes of a file, in the order of its findings.</summary>
        public async Task<IReadOnlyList<CodeAction>> OffersAsync(string path)
        {
            var file = FileOf(Solution, path);
            var offers = new List<CodeAction>();
            foreach (var diagnostic in (await FindAsync(file.Project)).Where(diagnostic => diagnostic.Location.GetLineSpan().Path == path))
                offers.AddRange(await OffersAsync(file, diagnostic));
            return offers;
        }

        public static async Task<IReadOnlyList<CodeAction>> OffersAsync(TextDocument file, Diagnostic diagnostic)
        {
            var offers = new List<CodeAction>();
            await Provider.RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
            return offers;
        }

        public static async Task<IEnumerable<Diagnostic>> FindAsync(Project project)
        {
            var compilation = await project.GetCompilationAsync();
            var diagnostics = await compilation!
                .WithAnalyzers([.. TestProgram.Analyzers], project.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync();
            return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan);
        }

        public async Task<CodeAction> FixAllAsync(FixAllScope scope, string? path) => (await FindFixAllAsync(scope, path))!;

        /// <summary>The action for a scope, as asked for at a file; at the code when no path is given.</summary>
        public Task<CodeAction?> FindFixAllAsync(FixAllScope scope, string? path)
        {
            var key = path is null ? CredentialCodeFixProvider.EnvironmentKey : CredentialCodeFixProvider.ConfigurationKeyOf(path);
            var project = path is null ? Solution.Projects.First() : FileOf(Solution, path).Project;
            return Provider.GetFixAllProvider().GetFixAsync(
                new FixAllContext(project, Provider, scope, key, Provider.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None));
        }

        public static async Task<Solution> ApplyAsync(CodeAction action)
        {
            var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
            return operation.ChangedSolution;
        }

        public static async Task<string> TextAsync(Solution solution, string path) => (await FileOf(solution, path).GetTextAsync()).ToString();

        public void Dispose() => _workspace.Dispose();

        private static TextDocument FileOf(Solution solution, string path) =>
            solution.Projects.SelectMany(project => project.AdditionalDocuments).First(file => file.FilePath == path);

        /// <summary>What a host gives to a Fix All.</summary>
        private sealed class Diagnostics : FixAllContext.DiagnosticProvider
        {
            public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
                await FindAsync(project);

            public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            {
                var tree = await document.GetSyntaxTreeAsync(cancellationToken);
                return (await FindAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
            }

            public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
                (await FindAsync(project)).Where(diagnostic => !diagnostic.Location.IsInSource);
        }
    }
}
