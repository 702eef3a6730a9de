using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Workspace;

/// <summary>The baselines of the folders of a workspace: what they list is accepted, as by <c>check --baseline</c>.</summary>
internal sealed class WorkspaceBaselines
{
    private readonly List<string> _paths;
    private readonly List<BaselineFile> _files;

    /// <summary>Reads them. One that cannot be read accepts nothing, and is said.</summary>
    /// <param name="name">The file, relative to each folder, or its full path; <see langword="null"/> or nothing for none.</param>
    /// <param name="folders">The full paths of the folders.</param>
    /// <param name="log">Is told what is wrong.</param>
    public WorkspaceBaselines(string? name, IEnumerable<string> folders, Action<string> log)
    {
        _paths = string.IsNullOrWhiteSpace(name) ? [] : [.. folders.Select(folder => Path.GetFullPath(name, folder)).Distinct()];
        _files = [.. _paths.Where(File.Exists).Select(path => Read(path, log)).OfType<BaselineFile>()];
        if (_paths.Count > 0 && !_paths.Exists(File.Exists))
            log($"No folder of the workspace has the baseline '{name}', so it accepts nothing.");
    }

    /// <summary>Whether a file is one of them, or would be if it were there.</summary>
    /// <param name="path">Its full path.</param>
    public bool Contain(string path) => _paths.Contains(path);

    /// <summary>Whether a finding is accepted.</summary>
    /// <param name="path">The full path of its file.</param>
    /// <param name="finding">The finding.</param>
    public bool Accept(string path, Finding finding) => _files.Exists(file => file.Lists(path, finding));

    private static BaselineFile? Read(string path, Action<string> log)
    {
        try
        {
            return BaselineFile.Read(path);
        }
        catch (UserError error)
        {
            log(error.Message);
            return null;
        }
    }
}
