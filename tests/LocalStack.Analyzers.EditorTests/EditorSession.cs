using System.Collections;
using System.Reflection;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.EditorTests;

/// <summary>
/// A project as an editor has it open: the analyzers and the fixes come from their assemblies, as from a package, and
/// Roslyn's own service, which is internal and so reached by reflection, says what is offered at a caret.
/// </summary>
internal sealed class EditorSession : IDisposable
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");
    private static readonly Type ServiceType = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;

    private readonly AdhocWorkspace _workspace;
    private readonly object _service;

    public EditorSession(string source, string path, string text)
    {
        var host = MefHostServices.Create(MefHostServices.DefaultAssemblies.Add(Features).Add(Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")));
        _workspace = new AdhocWorkspace(host);
        _service = FindService(host);
        var project = _workspace.AddProject("P", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(RuntimeReferences())
            .WithAnalyzerReferences([ReferenceTo(typeof(ConfigurationFileAnalyzer)), ReferenceTo(typeof(CredentialCodeFixProvider))])
            .AddDocument("Program.cs", SourceText.From(source), filePath: "/p/Program.cs").Project
            .AddAdditionalDocument(Path.GetFileName(path), SourceText.From(text), filePath: path).Project;
        Assert.True(_workspace.TryApplyChanges(project.Solution));
    }

    /// <summary>The code.</summary>
    public TextDocument Source => _workspace.CurrentSolution.Projects.Single().Documents.Single();

    /// <summary>The configuration file.</summary>
    public TextDocument File => _workspace.CurrentSolution.Projects.Single().AdditionalDocuments.Single();

    /// <summary>What is offered where a text stands, of our fixes.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAtAsync(TextDocument document, string shown)
    {
        var caret = (await document.GetTextAsync()).ToString().IndexOf(shown, StringComparison.Ordinal);
        var method = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixServiceExtensions", throwOnError: true)!
            .GetMethods(Any)
            .Single(method => method.Name == "GetFixesAsync" && method.GetParameters().Length == 4);
        var task = (Task)method.Invoke(null, [_service, document, new TextSpan(caret, 1), CancellationToken.None])!;
        await task;
        return
        [
            .. ((IEnumerable)task.GetType().GetProperty("Result")!.GetValue(task)!).Cast<object>()
                .Where(collection => Get(collection, "Provider")!.GetType().FullName == typeof(CredentialCodeFixProvider).FullName)
                .SelectMany(collection => ((IEnumerable)Get(collection, "Fixes")!).Cast<object>())
                .Select(fix => (CodeAction)Get(fix, "Action")!),
        ];
    }

    /// <summary>The text of a document after an action.</summary>
    public static async Task<string> ApplyAsync(CodeAction action, TextDocument document)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        var after = changed.GetDocument(document.Id) ?? changed.GetAdditionalDocument(document.Id)!;
        return (await after.GetTextAsync()).ToString();
    }

    public void Dispose() => _workspace.Dispose();

    private static object FindService(MefHostServices host)
    {
        var getExports = host.GetType().GetMethods(Any).Single(method =>
            method.Name.EndsWith("GetExports", StringComparison.Ordinal) && method.GetGenericArguments().Length == 1);
        var exports = (IEnumerable)getExports.MakeGenericMethod(ServiceType).Invoke(host, null)!;
        return Get(Assert.Single(exports.Cast<object>()), "Value")!;
    }

    private static object? Get(object owner, string member) =>
        owner.GetType().GetProperty(member, Any)?.GetValue(owner) ?? owner.GetType().GetField(member, Any)?.GetValue(owner);

    private static AnalyzerFileReference ReferenceTo(Type type) => new(type.Assembly.Location, new Loader());

    private static IEnumerable<MetadataReference> RuntimeReferences() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Where(file => !file.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));

    /// <summary>The assemblies stand beside the tests, loaded already.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
