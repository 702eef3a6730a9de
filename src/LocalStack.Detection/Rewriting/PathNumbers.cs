using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Gives equal paths of settings one number, so that they are compared in one step: written out, the paths of a file
/// nested a hundred thousand levels deep would not fit into memory.
/// </summary>
internal sealed class PathNumbers
{
    private const int None = 0;

    private readonly Dictionary<(int Parent, string Name), int> _numbers = [];
    private readonly Dictionary<SettingPath, int> _known = [];

    /// <summary>The number of a path; 0 for none.</summary>
    public int Of(SettingPath? path)
    {
        var unknown = new Stack<SettingPath>();
        var number = None;
        while (path is not null && !_known.TryGetValue(path, out number))
        {
            unknown.Push(path);
            path = path.Parent;
        }

        if (path is null)
            number = None;
        while (unknown.Count > 0)
            number = Add(unknown.Pop(), number);
        return number;
    }

    private int Add(SettingPath path, int parent)
    {
        if (!_numbers.TryGetValue((parent, path.Name), out var number))
            _numbers.Add((parent, path.Name), number = _numbers.Count + 1);
        _known.Add(path, number);
        return number;
    }
}
