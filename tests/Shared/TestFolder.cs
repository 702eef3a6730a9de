namespace LocalStack.Tests;

/// <summary>Makes the folders that tests work in.</summary>
internal static class TestFolder
{
    /// <summary>
    /// Makes a new folder among the temporary ones. Its name is of hex digits: a random name of all letters is now and
    /// then a part of some secret, and <see cref="Secrets"/> takes it for one that is shown.
    /// </summary>
    /// <returns>The full path.</returns>
    public static string Create(string prefix) =>
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"{prefix}{Guid.NewGuid().ToString("N")[..16]}")).FullName;
}
