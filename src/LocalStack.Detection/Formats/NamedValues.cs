namespace LocalStack.Detection.Formats;

/// <summary>
/// Joins pairs of <c>name</c> and <c>value</c> that stand side by side, in either order: the value then goes by that
/// name. So Helm, Kubernetes, ECS, App.config and others write variables.
/// </summary>
internal static class NamedValues
{
    /// <summary>The settings, in their order. Those of one object share the very path object above them.</summary>
    public static IEnumerable<Setting> Join(IEnumerable<Setting> settings)
    {
        var waiting = new List<Setting>();
        Setting? name = null;
        foreach (var setting in settings)
        {
            if (waiting.Count > 0 && !AreSiblings(waiting[0], setting))
            {
                foreach (var held in waiting)
                    yield return held;
                waiting.Clear();
            }

            if (IsName(setting))
            {
                name = setting;
                for (var i = 0; i < waiting.Count; i++)
                    yield return i == 0 ? Rename(waiting[0], setting) : waiting[i];
                waiting.Clear();
                yield return setting;
            }
            else if (!IsValue(setting))
            {
                if (waiting.Count > 0)
                    waiting.Add(setting);
                else
                    yield return setting;
            }
            else if (name is { } known && AreSiblings(known, setting))
            {
                yield return Rename(setting, known);
            }
            else
            {
                foreach (var held in waiting)
                    yield return held;
                waiting.Clear();
                waiting.Add(setting);
            }
        }

        foreach (var held in waiting)
            yield return held;
    }

    private static bool IsName(Setting setting) => Is(setting, "name") || Is(setting, "key");

    private static bool IsValue(Setting setting) => Is(setting, "value");

    private static bool Is(Setting setting, string key) =>
        setting.Path is { } path && path.Name.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>What has no keys may stand between two settings of one object.</summary>
    private static bool AreSiblings(Setting first, Setting second) =>
        second.Path is not { } path || ReferenceEquals(first.Path?.Parent, path.Parent);

    private static Setting Rename(Setting value, Setting name) =>
        new(new SettingPath(value.Path?.Parent, name.Value), value.Written, value.Escapes);
}
