using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>Does nothing: what the driver costs by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Unused =
        new("BENCH1", "Unused", "Unused", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Unused];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
    }
}

/// <summary>Is called for every file and does nothing with it: what asking for semantics costs the driver.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptySemanticModelAnalyzer : EmptyAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterSemanticModelAction(static _ => { });
    }
}

/// <summary>Is called for every invocation and does nothing with it: the least that an analyzer of calls can cost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyInvocationAnalyzer : EmptyAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
    }
}

/// <summary>Is called for every string literal as syntax: how an analyzer of secrets is commonly registered.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyLiteralNodeAnalyzer : EmptyAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.StringLiteralExpression);
    }
}

/// <summary>Is called for every literal as an operation: the other common way.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyLiteralOperationAnalyzer : EmptyAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterOperationAction(static _ => { }, OperationKind.Literal);
    }
}

/// <summary>Is called for every additional file and does nothing with it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyFileAnalyzer : EmptyAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterAdditionalFileAction(static _ => { });
    }
}
