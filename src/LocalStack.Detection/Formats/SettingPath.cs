using System.Globalization;

namespace LocalStack.Detection.Formats;

/// <summary>
/// The keys that lead to a value, linked from the innermost outwards: a file nested a hundred thousand levels deep
/// costs one link a level.
/// </summary>
internal sealed class SettingPath
{
    private readonly int _index;
    private string? _name;
    private string? _nameBelowParents;

    /// <param name="parent">The key above; <see langword="null"/> at the top.</param>
    /// <param name="name">The key, decoded.</param>
    public SettingPath(SettingPath? parent, string name)
        : this(parent) => _name = name;

    private SettingPath(SettingPath? parent, int index)
        : this(parent) => _index = index;

    private SettingPath(SettingPath? parent)
    {
        Parent = parent;
        Depth = (parent?.Depth ?? 0) + 1;
    }

    public SettingPath? Parent { get; }

    /// <summary>The key. That of an element is written when it is asked for: of most nobody asks.</summary>
    public string Name => _name ??= _index.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many keys there are, this one included.</summary>
    public int Depth { get; }

    /// <summary>The path of an element of a list, which .NET configuration names by its index.</summary>
    public static SettingPath Element(SettingPath? parent, int index) => new(parent, index);

    /// <summary>The three keys above, as .NET configuration writes them; <see langword="null"/> at the top.</summary>
    public string? Above => Parent?.NameBelowParents;

    /// <summary>Kept, because it is asked for by every key below.</summary>
    private string NameBelowParents => _nameBelowParents ??= (Parent?.Parent is { } above ? above.Name + ":" : "") + (Parent is null ? "" : Parent.Name + ":") + Name;

    /// <summary>The path as .NET configuration writes it: <c>LocalStack:AuthToken</c>.</summary>
    public override string ToString()
    {
        var names = new List<string>();
        for (var path = this; path is not null; path = path.Parent)
            names.Add(path.Name);

        names.Reverse();
        return string.Join(":", names);
    }
}
