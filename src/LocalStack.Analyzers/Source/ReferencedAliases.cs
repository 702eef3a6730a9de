using System.Reflection.Metadata;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Constants of referenced assemblies that hold a credential's name or the beginning of a token. They are found by
/// their own names where they are used.
/// </summary>
internal static class ReferencedAliases
{
    /// <summary>Assemblies that hold no such constants, and are most of what a program references.</summary>
    private static readonly string[] Platform = ["System", "Microsoft", "mscorlib", "netstandard", "WindowsBase"];

    /// <summary>Where packages are; the assemblies of other projects are not there.</summary>
    private static readonly string[] PackageFolders = ["/packages/", "/packs/", "/shared/"];

    /// <summary>
    /// Whether another project of the solution has such a constant. Packages are passed over: a program that uses one
    /// for LocalStack names it somewhere.
    /// </summary>
    public static bool ExistInProjects(Compilation compilation, CredentialNames names, CancellationToken cancellationToken) =>
        compilation.ExternalReferences.Where(IsProject).Any(reference => NamesOf(compilation, reference, names, cancellationToken).Any());

    /// <summary>The names of the constants.</summary>
    public static IEnumerable<string> NamesOf(
        Compilation compilation, CredentialNames names, CancellationToken cancellationToken) =>
        compilation.ExternalReferences.SelectMany(reference => NamesOf(compilation, reference, names, cancellationToken));

    private static bool IsProject(MetadataReference reference)
    {
        var path = reference.Display?.Replace('\\', '/') ?? "";
        return reference is CompilationReference || !PackageFolders.Any(folder => path.Contains(folder));
    }

    private static IEnumerable<string> NamesOf(
        Compilation compilation, MetadataReference reference, CredentialNames names, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || IsOfPlatform(assembly.Name))
            return [];

        return assembly.GetMetadata() is { } metadata
            ? metadata.GetModules().SelectMany(module => NamesOf(module.GetMetadataReader(), names))
            : reference is CompilationReference project ? NamesInSource(project.Compilation, names, cancellationToken) : [];
    }

    private static bool IsOfPlatform(string assembly) =>
        Platform.Any(name => assembly.StartsWith(name, StringComparison.Ordinal)
            && (assembly.Length == name.Length || assembly[name.Length] == '.'));

    private static IEnumerable<string> NamesOf(MetadataReader reader, CredentialNames names)
    {
        foreach (var handle in reader.FieldDefinitions)
        {
            var field = reader.GetFieldDefinition(handle);
            var isConstant = (field.Attributes & System.Reflection.FieldAttributes.Literal) != 0 && !field.GetDefaultValue().IsNil;
            if (isConstant && ValueOf(reader, reader.GetConstant(field.GetDefaultValue())) is { } value && IsAlias(value, names))
                yield return reader.GetString(field.Name);
        }
    }

    private static string? ValueOf(MetadataReader reader, Constant constant)
    {
        if (constant.TypeCode != ConstantTypeCode.String)
            return null;

        var blob = reader.GetBlobReader(constant.Value);
        return blob.ReadUTF16(blob.Length);
    }

    private static IEnumerable<string> NamesInSource(
        Compilation project, CredentialNames names, CancellationToken cancellationToken)
    {
        foreach (var tree in project.SyntaxTrees)
        {
            var scan = TreeScans.Of(tree, cancellationToken);
            if (!scan.MentionsLocalStack && scan.CutTokens.Count == 0)
                continue;

            foreach (var field in FieldsOf(tree, cancellationToken))
            {
                if (field.Initializer is { Value: LiteralExpressionSyntax literal }
                    && IsAlias(literal.Token.ValueText, names))
                {
                    yield return field.Identifier.ValueText;
                }
            }
        }
    }

    private static IEnumerable<VariableDeclaratorSyntax> FieldsOf(
        SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken)
            .DescendantNodes(node => node is not BlockSyntax)
            .OfType<VariableDeclaratorSyntax>();

    /// <summary>A quote behind the value, for a token that is cut off shows only there.</summary>
    private static bool IsAlias(string value, CredentialNames names) =>
        names.Match(value) is not null || TextScanner.Scan(value + '"').CutTokens.Count > 0;
}
