using System.Text.RegularExpressions;
using LocalStack.Detection.Formats;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>Compares the settings of one file.</summary>
internal sealed partial class OracleComparison
{
    private readonly Dictionary<(string Path, string Value), int> _ours = [];

    /// <summary>How a value is written, where it is not what it means.</summary>
    private readonly Dictionary<(string Path, string Value), string> _written = [];

    /// <summary>How often a value stands below the same keys, whatever its own.</summary>
    private readonly Dictionary<(string Parent, string Value), List<string>> _below = [];

    /// <summary>The values that were looked into, and the texts: settings may come from them.</summary>
    private readonly List<string> _holders = [];

    public OracleComparison(IEnumerable<Setting> settings)
    {
        foreach (var setting in settings)
        {
            var (path, value) = (setting.Path?.ToString() ?? "", Normal(setting.Value));
            _ours[(path, value)] = _ours.GetValueOrDefault((path, value)) + 1;
            _written[(path, value)] = Normal(setting.Written.ToString());
            var below = (setting.Path?.Parent?.ToString() ?? "", value);
            if (!_below.TryGetValue(below, out var paths))
                _below[below] = paths = [];
            paths.Add(path);
        }
    }

    public OracleOutcome Find(OracleSetting expected)
    {
        var value = Normal(expected.Value);
        if (expected.IsText)
        {
            _holders.Add(value);
            return OracleOutcome.Text;
        }

        if (TryTake(expected.Path, value))
            return OracleOutcome.Same;

        var parent = expected.Path.Contains(':', StringComparison.Ordinal) ? expected.Path[..expected.Path.LastIndexOf(':')] : "";
        var isNamed = expected.Path.EndsWith("value", StringComparison.OrdinalIgnoreCase);
        if (isNamed && _below.TryGetValue((parent, value), out var paths) && paths.Exists(path => TryTake(path, value)))
            return OracleOutcome.ByName;

        if (!HoldsMore(value))
            return value.Length == 0 ? OracleOutcome.Same : OracleOutcome.Missing;

        _holders.Add(value);
        return OracleOutcome.Inside;
    }

    /// <summary>The keys of the settings that no library has, and that come from no value it has.</summary>
    public IEnumerable<string> Unexpected() => _ours
        .Where(pair => pair.Value > 0 && pair.Key.Path.Length > 0)
        .Where(pair => !_holders.Exists(holder => Holds(holder, pair.Key.Value) || Holds(holder, _written[pair.Key])))
        .Select(pair => pair.Key.Path);

    private bool TryTake(string path, string value)
    {
        var count = _ours.GetValueOrDefault((path, value));
        if (count > 0)
            _ours[(path, value)] = count - 1;
        return count > 0;
    }

    private static bool Holds(string holder, string value) => holder.Contains(value, StringComparison.Ordinal);

    private static bool HoldsMore(string value) => value.Any(char.IsWhiteSpace) || value.Contains('=', StringComparison.Ordinal);

    /// <summary>How much white space stands between words, and how lines end, is no part of what is compared.</summary>
    private static string Normal(string value) => WhiteSpace.Replace(value, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
