using System.Runtime.InteropServices;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// When two paths name the same file. That is up to the file system: most of Windows and macOS take names in another casing for
/// the same, and those of macOS names in another form of Unicode (<c>ö</c> as one character, or as <c>o</c> and a mark).
/// Elsewhere these are two files. All that compares names of files that come from different sources asks here.
/// </summary>
/// <param name="ignoresCase">Whether names in another casing are the same. Asked only if names differ in nothing else.</param>
/// <param name="ignoresForm">Whether names in another form are the same. Asked only if names differ in nothing else.</param>
/// <param name="hasBackslashes">Whether <c>\</c> is between the parts of a path, too; as on the system if it is not said.</param>
internal sealed class FileNames(Func<bool> ignoresCase, Func<bool> ignoresForm, bool? hasBackslashes = null) : IEqualityComparer<string>
{
    private const string Device = @"\\?\", DeviceOfShare = @"\\?\UNC\";

    private readonly Lazy<bool> _ignoresCase = new(ignoresCase);
    private readonly Lazy<bool> _ignoresForm = new(ignoresForm);
    private readonly bool _hasBackslashes = hasBackslashes ?? IsWindows;

    /// <summary>As the file systems of this machine mostly do it: what is known without asking.</summary>
    public static FileNames OfSystem { get; } = new(() => IsWindows, () => IsMac);

    public static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    public static bool IsMac => RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

    public StringComparison Comparison => _ignoresCase.Value ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public bool Equals(string? name, string? other) =>
        name == other
        || (name is not null && other is not null
            && string.Equals(ComposedText.Of(name), ComposedText.Of(other), StringComparison.OrdinalIgnoreCase)
            && string.Equals(Unify(name), Unify(other), Comparison));

    public int GetHashCode(string name) => StringComparer.OrdinalIgnoreCase.GetHashCode(ComposedText.Of(name));

    /// <summary>The name in the one form that is compared, and that patterns are held against: the name itself where forms count.</summary>
    public string Unify(string name)
    {
        var composed = ComposedText.Of(name);
        return ReferenceEquals(composed, name) || !_ignoresForm.Value ? name : composed;
    }

    /// <summary>Whether a path is that of a folder, or of something in it.</summary>
    public bool IsAtOrBelow(string path, string folder)
    {
        (path, folder) = (WithoutDevice(path), WithoutDevice(folder));
        return IsAtOrBelow(path, folder, StringComparison.Ordinal)
            || (IsAtOrBelow(ComposedText.Of(path), ComposedText.Of(folder), StringComparison.OrdinalIgnoreCase)
                && IsAtOrBelow(Unify(path), Unify(folder), Comparison));
    }

    /// <summary>The path of a file as seen from a folder, with <c>/</c> between the parts. By the text alone: an analyzer may not ask the system.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="file">The full path of the file.</param>
    public string Relate(string folder, string file)
    {
        var above = Parts(WithoutDevice(folder));
        var parts = Parts(WithoutDevice(file));
        if (above[above.Length - 1].Length == 0)
            above = [.. above.Take(above.Length - 1)];
        var common = 0;
        while (common < above.Length && common < parts.Length && Equals(above[common], parts[common]))
            common++;

        // Another drive.
        if (common == 0)
            return string.Join("/", parts);

        return common == above.Length && common == parts.Length
            ? "."
            : string.Join("/", Enumerable.Repeat("..", above.Length - common).Concat(parts.Skip(common)));
    }

    /// <summary>
    /// A path of Windows without <c>\\?\</c> before it, which programs write to lift the limit of its length: Git, and addresses
    /// of files, know only the path behind it.
    /// </summary>
    public string WithoutDevice(string path)
    {
        if (!_hasBackslashes || !path.StartsWith(Device, StringComparison.Ordinal))
            return path;
        if (path.StartsWith(DeviceOfShare, StringComparison.OrdinalIgnoreCase))
            return @"\\" + path.Substring(DeviceOfShare.Length);
        return path.Length > Device.Length + 1 && path[Device.Length + 1] == ':' ? path.Substring(Device.Length) : path;
    }

    private bool IsAtOrBelow(string path, string folder, StringComparison comparison)
    {
        if (!path.StartsWith(folder, comparison))
            return false;
        return path.Length == folder.Length || IsSeparator(path[folder.Length]) || (folder.Length > 0 && IsSeparator(folder[folder.Length - 1]));
    }

    private bool IsSeparator(char character) => character == '/' || (_hasBackslashes && character == '\\');

    private string[] Parts(string path) => path.Split(_hasBackslashes ? ['/', '\\'] : ['/']);
}
