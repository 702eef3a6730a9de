using LocalStack.Auth.Resolution;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace LocalStack.Auth.Configuration;

/// <summary>
/// Answers for the keys of a credential when its variable is set, and for any key whose value, in the providers before
/// it, refers to such a variable. Every other key it leaves to them. It keeps no value: each read asks the variable.
/// </summary>
internal sealed class CredentialConfigurationProvider(
    Variables variables, Func<IEnumerable<IConfigurationProvider>> providers) : IConfigurationProvider
{
    private readonly Dictionary<string, string?> _assigned = new(StringComparer.OrdinalIgnoreCase);

    public bool TryGet(string key, out string? value)
    {
        if (_assigned.TryGetValue(key, out value))
            return true;

        var slot = CredentialSlot.All.FirstOrDefault(candidate => IsKeyOf(candidate, key));
        if (slot is not null && ValueOf(slot) is { } filled)
        {
            value = filled;
            return true;
        }

        value = null;
        if (EarlierValue(key) is not { } earlier)
            return false;

        // No value rather than the text of the reference, which a container would be started with. Quotes around a reference
        // and nothing else are stripped, as around a value.
        var text = Stripped.OrNull(earlier) is { } stripped && Reference.NameIn(stripped) is not null ? stripped : earlier;
        return Reference.TryExpand(text, name => slot is not null || SlotOf(name) is not null, ValueOf, out value);
    }

    /// <summary>What a program assigns is kept here too, or it would read back something else.</summary>
    public void Set(string key, string? value) => _assigned[key] = value;

    public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

    public void Load()
    {
        // Nothing is kept, so nothing is loaded.
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        var filled = CredentialSlot.All.Where(slot => ValueOf(slot) is not null);
        if (parentPath is null)
            return earlierKeys.Concat(filled.Select(_ => CredentialSlot.Section));

        return string.Equals(parentPath, CredentialSlot.Section, StringComparison.OrdinalIgnoreCase)
            ? earlierKeys.Concat(filled.Select(slot => slot.Leaf))
            : earlierKeys;
    }

    private string? EarlierValue(string key)
    {
        string? value = null;
        foreach (var provider in providers().TakeWhile(provider => provider != this))
        {
            if (provider.TryGet(key, out var found))
                value = found;
        }

        return value;
    }

    private string? ValueOf(string variable)
    {
        if (SlotOf(variable) is { } slot)
            return ValueOf(slot);

        return Stripped.OrNull(variables[variable]) is { } value && HandedOn.FindMistake(value) is null ? value : null;
    }

    private string? ValueOf(CredentialSlot slot) =>
        Stripped.OrNull(variables[slot.Variable]) is { } value && slot.MayBeHandedOn(value) ? value : null;

    private static bool IsKeyOf(CredentialSlot slot, string key) =>
        string.Equals(slot.ConfigurationKey, key, StringComparison.OrdinalIgnoreCase);

    private static CredentialSlot? SlotOf(string variable) => CredentialSlot.All.FirstOrDefault(slot => slot.Variable == variable);
}
