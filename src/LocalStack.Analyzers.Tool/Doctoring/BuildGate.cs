using System.Xml;
using System.Xml.Linq;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>
/// Proves the build: a scratch project beside one that references the package, with the same reference and the settings that
/// matter, is built as on CI; first without, then with a token.
/// </summary>
/// <param name="clone">Where it is tried.</param>
/// <param name="mayRun">Whether the user wants the build of the repository to be run.</param>
internal sealed class BuildGate(ScratchClone clone, bool mayRun)
{
    private const string Package = "LocalStack.Analyzers";
    private const string Gate = "build";

    /// <summary>Properties of a project that decide what comes of a finding; what begins with the name of the package does, too.</summary>
    private static readonly string[] Settings =
        ["RunAnalyzers", "RunAnalyzersDuringBuild", "NoWarn", "TreatWarningsAsErrors", "WarningsAsErrors", "WarningsNotAsErrors", "CI", "ContinuousIntegrationBuild"];

    private static readonly string[] Endings = [".csproj", ".props", ".targets"];

    /// <summary>Proves it, if a project references the package.</summary>
    /// <exception cref="UserError">There is no .NET SDK.</exception>
    public IEnumerable<GateResult> Prove()
    {
        if (FindReference() is not var (file, document, reference))
            yield break;

        if (!mayRun)
        {
            yield return new GateResult(Gate, GateState.NotProved, $"'{file}' references {Package}, but the build was not tested. --run-build runs the build files of this repository with your rights.");
            yield break;
        }

        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Path.Combine(clone.Root, file))!, "localstack-doctor")).FullName;
        var project = Path.Combine(folder, "localstack-doctor.csproj");
        File.WriteAllText(project, CreateProject(file, document, reference).ToString());
        yield return Prove(file, project, Path.Combine(folder, "Doctor.cs"));
    }

    private GateResult Prove(string file, string project, string source)
    {
        File.WriteAllText(source, "// nothing\n");
        var before = clone.Build(project);
        if (before.ExitCode != 0)
            return new GateResult(Gate, GateState.NotProved, $"A project with the reference from '{file}' fails to build even without a token: {before.LastLine}");

        File.WriteAllText(source, $"// {clone.Token}\n");
        var after = clone.Build(project);
        if (after.ExitCode != 0 && after.Output.Contains("error LSA", StringComparison.Ordinal))
            return new GateResult(Gate, GateState.Shut, $"A project with the reference from '{file}' and a made-up token failed to build, as it would on CI.");
        return new GateResult(Gate, GateState.Open, $"A project with the reference from '{file}' and a made-up token was built: {WhyOpen(after.Output)}");
    }

    private static string WhyOpen(string output)
    {
        if (output.Contains("LSA1002", StringComparison.Ordinal))
            return "the compiler is too old to load the analyzers (LSA1002).";
        if (output.Contains("LSA1003", StringComparison.Ordinal))
            return "analyzers are turned off (LSA1003).";
        return output.Contains("warning LSA", StringComparison.Ordinal)
            ? "it is reported as a warning (LocalStackAnalyzersGate, or a severity)."
            : "it is not reported (a severity, NoWarn, or the analyzers were not loaded).";
    }

    private (string File, XDocument Document, XElement Reference)? FindReference()
    {
        foreach (var file in clone.ListFiles().Where(file => Endings.Contains(Path.GetExtension(file))).OrderBy(file => Array.IndexOf(Endings, Path.GetExtension(file))))
        {
            if (Read(file) is { } document && document.Descendants().FirstOrDefault(IsReference) is { } reference)
                return (file, document, reference);
        }

        return null;
    }

    /// <summary>A file that is no XML, or too large to be written by a person, references nothing.</summary>
    private XDocument? Read(string file)
    {
        try
        {
            return XDocument.Parse(RegularFile.ReadText(Path.Combine(clone.Root, file), RecipeGates.MaxLength));
        }
        catch (Exception exception) when (exception is XmlException or UserError or IOException)
        {
            return null;
        }
    }

    private static bool IsReference(XElement element) =>
        element.Name.LocalName is "PackageReference" or "GlobalPackageReference" && (string?)element.Attribute("Include") == Package;

    private static XElement CreateProject(string file, XDocument document, XElement reference)
    {
        var isProject = file.EndsWith(".csproj", StringComparison.Ordinal);
        var settings = document.Descendants().Where(element =>
            element.Parent is { Name.LocalName: "PropertyGroup" } && (Settings.Contains(element.Name.LocalName) || element.Name.LocalName.StartsWith("LocalStackAnalyzers", StringComparison.Ordinal)));
        return new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net$(BundledNETCoreAppTargetFrameworkVersion)"), isProject ? settings.Select(WithoutNamespace) : []),
            isProject ? new XElement("ItemGroup", WithoutNamespace(reference)) : null);
    }

    /// <summary>Old projects have a namespace.</summary>
    private static XElement WithoutNamespace(XElement element) => new(
        element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), element.HasElements ? element.Elements().Select(WithoutNamespace) : element.Value);
}
