using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>The rules of others that come nearest: they look for hard-coded secrets of another kind.</summary>
internal static class PeerAnalyzers
{
    private static readonly Peers Context = new();

    /// <summary>SCS0015 of SecurityCodeScan: a literal given to what is called a password.</summary>
    public static DiagnosticAnalyzer HardcodedPassword() =>
        Create("SecurityCodeScan.VS2019", "SecurityCodeScan.Analyzers.Taint.HardcodedPasswordAnalyzer");

    /// <summary>CA5390 of NetAnalyzers: a literal that gets to an encryption key.</summary>
    public static DiagnosticAnalyzer HardcodedEncryptionKey() =>
        Create("Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.NetCore.Analyzers.Security.DoNotHardCodeEncryptionKey");

    private static DiagnosticAnalyzer Create(string assembly, string type) => (DiagnosticAnalyzer)Activator.CreateInstance(
        Context.LoadFromAssemblyName(new AssemblyName(assembly)).GetType(type, throwOnError: true)!)!;

    /// <summary>
    /// Gives the rules of others the libraries that they bring, in place of newer ones that this program uses: with
    /// another YamlDotNet SecurityCodeScan fails, and is then measured doing nothing.
    /// </summary>
    private sealed class Peers : AssemblyLoadContext
    {
        private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "peers");

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(Folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
