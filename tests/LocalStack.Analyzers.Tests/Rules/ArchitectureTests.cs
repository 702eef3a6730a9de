using System.Reflection;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Tests.Rules;

/// <summary>The arrows of docs/architecture.md point one way.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Detection = typeof(Finding).Assembly;
    private static readonly Assembly Analyzers = typeof(RuleDescriptors).Assembly;
    private static readonly Assembly CodeFixes = typeof(CredentialCodeFixProvider).Assembly;

    /// <summary>Besides the framework it needs what System.Memory brings, and each host of Roslyn has.</summary>
    [Fact]
    public void Detection_ReferencesNoRoslyn_AndNothingOfOurs() => Assert.Equal(
        ["System.Buffers", "System.Memory", "System.Numerics.Vectors", "System.Runtime.CompilerServices.Unsafe", "netstandard"], ReferencesOf(Detection));

    [Fact]
    public void Analyzers_ReferenceDetection_AndNoWorkspaces()
    {
        Assert.Contains("LocalStack.Detection", ReferencesOf(Analyzers));
        Assert.DoesNotContain(ReferencesOf(Analyzers), name => name.Contains("Workspaces", StringComparison.Ordinal) || name.Contains("CodeFixes", StringComparison.Ordinal));
    }

    [Fact]
    public void CodeFixes_ReferenceAnalyzers() => Assert.Contains("LocalStack.Analyzers", ReferencesOf(CodeFixes));

    [Fact]
    public void EveryAnalyzer_HasTheCommonBase_AndIsTested()
    {
        var analyzers = Analyzers.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).ToList();

        Assert.All(analyzers, type => Assert.True(typeof(CredentialAnalyzer).IsAssignableFrom(type)));
        Assert.Equal(analyzers.OrderBy(type => type.Name), TestProgram.Analyzers.Select(analyzer => analyzer.GetType()).OrderBy(type => type.Name));
    }

    private static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);
}
