using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>The rules of others that come nearest: they look for hard-coded secrets of another kind.</summary>
internal static class PeerAnalyzers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "peers");

    static PeerAnalyzers() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>SCS0015 of SecurityCodeScan: a literal given to what is called a password.</summary>
    public static DiagnosticAnalyzer HardcodedPassword() =>
        Create("SecurityCodeScan.VS2019", "SecurityCodeScan.Analyzers.Taint.HardcodedPasswordAnalyzer");

    /// <summary>CA5390 of NetAnalyzers: a literal that gets to an encryption key.</summary>
    public static DiagnosticAnalyzer HardcodedEncryptionKey() =>
        Create("Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.NetCore.Analyzers.Security.DoNotHardCodeEncryptionKey");

    private static DiagnosticAnalyzer Create(string assembly, string type) =>
        (DiagnosticAnalyzer)Activator.CreateInstance(Assembly.Load(assembly).GetType(type, throwOnError: true)!)!;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
