using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>Where a report goes, and in which form.</summary>
/// <param name="format">The form.</param>
/// <param name="file">The file to write; <see langword="null"/> for the standard output.</param>
internal sealed class ReportTarget(ReportFormat format, string? file)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Fails before the work is done, where it can be told that the file cannot be written after it.</summary>
    /// <exception cref="UserError">The file's folder does not exist, or the file is no file.</exception>
    public void Require()
    {
        if (file is null)
            return;

        AtomicFile.RequireReplaceable(file);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw new UserError($"'{file}' cannot be written: its folder does not exist.");
    }

    /// <summary>Writes the report.</summary>
    /// <exception cref="UserError">The file cannot be written.</exception>
    public void Write(CheckResult result)
    {
        var report = Redaction.Of(Render(result));
        if (file is not null)
            AtomicFile.Write(file, content => content.Write(Utf8.GetBytes(report)));
        else
            Console.Out.Write(report);
    }

    private string Render(CheckResult result)
    {
        using var writer = new StringWriter { NewLine = file is null ? Environment.NewLine : "\n" };
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(result, writer);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(result, RepositoryPaths.OfCurrentFolder(), writer);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(result, RepositoryPaths.OfCurrentFolder(), writer);
                break;
            default:
                TextReport.Write(result, file is null && Terminal.Output.HasAnsi, writer);
                break;
        }

        return writer.ToString();
    }
}
