namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>In which form findings are written.</summary>
internal enum ReportFormat
{
    /// <summary>One line a finding, for people.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning services and editors.</summary>
    Sarif,

    /// <summary>The workflow commands of GitHub Actions, shown as annotations.</summary>
    GitHub,
}
