using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Yaml;

/// <summary>
/// What the anchors of a document name (<c>&amp;name value</c>), so that it goes by the key of an alias (<c>key: *name</c>)
/// too: the value's position stays where it is written.
/// </summary>
/// <param name="found">The settings of the lines that are being read; those of an alias are added to them.</param>
/// <param name="budget">
/// How many keys may be put above settings again. Aliases of maps of aliases multiply what is written; with a key a
/// character of the text the work stays linear.
/// </param>
/// <param name="map">Whom the reader tells what it sees.</param>
internal sealed class YamlAnchors(List<Setting> found, int budget, SyntaxMap map)
{
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);

    /// <summary>The settings since the first anchor, but those in <c>found</c>.</summary>
    private readonly List<Setting> _kept = [];

    private int Count => _kept.Count + found.Count;

    /// <summary>Begins what an anchor names.</summary>
    /// <param name="name">The anchor's name.</param>
    /// <param name="path">The keys above it.</param>
    public Anchor Begin(string name, SettingPath? path) => _anchors[name] = new Anchor(path, Count);

    /// <summary>Adds a value, and what it sets where it is a command; its aliases give the same.</summary>
    /// <param name="name">The name of its anchor, if it has one.</param>
    /// <param name="value">The value.</param>
    public void Give(string? name, Setting value)
    {
        CommandText.Expand(found, value, map);
        if (name is not null)
            Begin(name, value.Path).Scalar = value;
    }

    /// <summary>Ends what an anchor names.</summary>
    public void End(Anchor? anchor)
    {
        if (anchor is not null)
            anchor.End = Count;
    }

    /// <summary>Keeps the settings of the lines that have been read.</summary>
    public void Keep()
    {
        if (_anchors.Count > 0)
            _kept.AddRange(found);
    }

    /// <summary>Forgets everything: anchors belong to their document.</summary>
    public void Clear()
    {
        _anchors.Clear();
        _kept.Clear();
    }

    /// <summary>Adds what an alias refers to, under the alias's key.</summary>
    /// <param name="name">The alias's name.</param>
    /// <param name="path">The keys above it.</param>
    public void Resolve(string name, SettingPath? path)
    {
        if (!_anchors.TryGetValue(name, out var anchor))
            return;

        if (anchor.Scalar is { } scalar)
            CommandText.Expand(found, new Setting(path, scalar.Written, scalar.Escapes), map);
        else
            ResolveAll(anchor, path);
    }

    private void ResolveAll(Anchor anchor, SettingPath? path)
    {
        for (var i = anchor.Start; i < anchor.End && budget > 0; i++)
        {
            var setting = i < _kept.Count ? _kept[i] : found[i - _kept.Count];
            if (TryMove(setting.Path, anchor.Path, path, out var moved))
                found.Add(new Setting(moved, setting.Written, setting.Escapes));
        }
    }

    /// <summary>Puts the keys below an anchor below another key.</summary>
    private bool TryMove(SettingPath? path, SettingPath? from, SettingPath? to, out SettingPath? moved)
    {
        var names = new Stack<string>();
        var depth = from?.Depth ?? 0;
        for (; path is not null && path.Depth > depth && budget > 0; path = path.Parent)
        {
            names.Push(path.Name);
            budget--;
        }

        moved = to;
        budget--;
        if (path?.Depth != from?.Depth || path?.Name != from?.Name || !ReferenceEquals(path?.Parent, from?.Parent))
            return false;

        while (names.Count > 0)
            moved = new SettingPath(moved, names.Pop());
        return true;
    }

    /// <summary>An anchor, and what it names.</summary>
    /// <param name="path">The keys above it.</param>
    /// <param name="start">The first setting of a map or a list.</param>
    internal sealed class Anchor(SettingPath? path, int start)
    {
        public SettingPath? Path { get; } = path;

        /// <summary>The value, where it is one.</summary>
        public Setting? Scalar { get; set; }

        public int Start { get; } = start;

        /// <summary>Behind the last setting of a map or a list; none as long as it is read.</summary>
        public int End { get; set; }
    }
}
