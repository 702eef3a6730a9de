namespace LeakyApp;

/// <summary>Settings that found their way into code.</summary>
internal static class Credentials
{
    public const string ActivatePro = "1";

    /// <summary>An escape in it keeps it from the eyes of a text search.</summary>
    public const string Spare = "ls-fakeFAKE-0000-SAMP-\u0030000-fake00003573";
}
