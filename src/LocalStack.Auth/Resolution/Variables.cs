namespace LocalStack.Auth.Resolution;

/// <summary>Environment variables: those of the process, or given ones in their place.</summary>
/// <param name="given">The variables; <see langword="null"/> for those of the process.</param>
internal readonly struct Variables(IReadOnlyDictionary<string, string>? given)
{
    /// <summary>The value of a variable as it is; <see langword="null"/> when it is not set.</summary>
    public string? this[string name]
    {
        get
        {
            if (given is null)
                return Environment.GetEnvironmentVariable(name);

            return given.TryGetValue(name, out var value) ? value : null;
        }
    }

    /// <summary>The value of a variable; <see langword="null"/> when it is not set or blank.</summary>
    public string? NotBlank(string name) => this[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Whether the variables are those of a CI system, all of which set <c>CI</c>.</summary>
    public bool AreOfCi => DocumentedBoolean.Read(this["CI"]) ?? false;
}
