using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class ConfigurationFormatsTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("appsettings.json", ConfigurationFormat.Json)]
        [InlineData("APPSETTINGS.JSON", ConfigurationFormat.Json)]
        [InlineData("/src/app/appsettings.Development.json", ConfigurationFormat.Json)]
        [InlineData(@"C:\src\Properties\launchSettings.json", ConfigurationFormat.Json)]
        [InlineData(".devcontainer/devcontainer.jsonc", ConfigurationFormat.Json)]
        [InlineData("x.json5", ConfigurationFormat.Json)]
        [InlineData("auth.json", ConfigurationFormat.Json)]
        [InlineData("docker-compose.yml", ConfigurationFormat.Yaml)]
        [InlineData("compose.override.yaml", ConfigurationFormat.Yaml)]
        [InlineData(".github/workflows/ci.yml", ConfigurationFormat.Yaml)]
        [InlineData(".env", ConfigurationFormat.Dotenv)]
        [InlineData("/repo/.env", ConfigurationFormat.Dotenv)]
        [InlineData(".env.local", ConfigurationFormat.Dotenv)]
        [InlineData(".env-test", ConfigurationFormat.Dotenv)]
        [InlineData(".ENV.PRODUCTION", ConfigurationFormat.Dotenv)]
        [InlineData(".envrc", ConfigurationFormat.Dotenv)]
        [InlineData("default.env", ConfigurationFormat.Dotenv)]
        [InlineData(".env.json", ConfigurationFormat.Json)]
        [InlineData("App.config", ConfigurationFormat.Xml)]
        [InlineData("App.runsettings", ConfigurationFormat.Xml)]
        [InlineData("App.props", ConfigurationFormat.Xml)]
        [InlineData("App.targets", ConfigurationFormat.Xml)]
        [InlineData("App.csproj", ConfigurationFormat.Xml)]
        [InlineData("x.sh", ConfigurationFormat.Shell)]
        [InlineData("x.bash", ConfigurationFormat.Shell)]
        [InlineData("x.zsh", ConfigurationFormat.Shell)]
        [InlineData("x.cmd", ConfigurationFormat.Batch)]
        [InlineData("x.bat", ConfigurationFormat.Batch)]
        [InlineData("x.ps1", ConfigurationFormat.PowerShell)]
        [InlineData("x.psm1", ConfigurationFormat.PowerShell)]
        [InlineData("x.dockerfile", ConfigurationFormat.Dockerfile)]
        [InlineData("x.mk", ConfigurationFormat.Makefile)]
        [InlineData("x.tfvars", ConfigurationFormat.Terraform)]
        [InlineData("x.tf", ConfigurationFormat.Terraform)]
        [InlineData("x.http", ConfigurationFormat.Http)]
        [InlineData("x.rest", ConfigurationFormat.Http)]
        [InlineData("Dockerfile", ConfigurationFormat.Dockerfile)]
        [InlineData("Dockerfile.ci", ConfigurationFormat.Dockerfile)]
        [InlineData("Makefile", ConfigurationFormat.Makefile)]
        [InlineData("RUN.CMD", ConfigurationFormat.Batch)]
        [InlineData("config.fish", ConfigurationFormat.Shell)]
        [InlineData("README.md", ConfigurationFormat.Markdown)]
        [InlineData("docs/x.mdx", ConfigurationFormat.Markdown)]
        [InlineData("x.markdown", ConfigurationFormat.Markdown)]
        internal void File_IsOfItsFamily(string path, ConfigurationFormat format) =>
            Assert.Equal(format, ConfigurationFormats.Of(path));

        [Theory]
        [InlineData("src/appsettings.Development.json", ConfigurationDialect.AppSettings)]
        [InlineData("Properties/launchSettings.json", ConfigurationDialect.LaunchSettings)]
        [InlineData("local.settings.json", ConfigurationDialect.FunctionSettings)]
        [InlineData(".devcontainer/devcontainer.json", ConfigurationDialect.DevContainer)]
        [InlineData(".devcontainer.json", ConfigurationDialect.DevContainer)]
        [InlineData(@"C:\src\.vscode\mcp.json", ConfigurationDialect.Editor)]
        [InlineData(".vscode/tasks.json", ConfigurationDialect.Editor)]
        [InlineData(".cursor/mcp.json", ConfigurationDialect.Editor)]
        [InlineData(".mcp.json", ConfigurationDialect.McpClient)]
        [InlineData("docker-compose.override.yml", ConfigurationDialect.Compose)]
        [InlineData("compose.yaml", ConfigurationDialect.Compose)]
        [InlineData("/repo/.github/workflows/ci.yml", ConfigurationDialect.GitHubWorkflow)]
        [InlineData(".github/actions/x/action.yml", ConfigurationDialect.GitHubAction)]
        [InlineData(".gitlab-ci.yml", ConfigurationDialect.GitLab)]
        [InlineData("azure-pipelines.yml", ConfigurationDialect.AzurePipelines)]
        [InlineData(".envrc", ConfigurationDialect.Shell)]
        [InlineData("x.runsettings", ConfigurationDialect.RunSettings)]
        [InlineData("Directory.Build.props", ConfigurationDialect.MSBuild)]
        [InlineData("x.csproj", ConfigurationDialect.MSBuild)]
        [InlineData("x.targets", ConfigurationDialect.MSBuild)]
        [InlineData("devcontainer.jsonc", ConfigurationDialect.DevContainer)]
        [InlineData("docker-compose.ci.yaml", ConfigurationDialect.Compose)]
        [InlineData("compose.override.yaml", ConfigurationDialect.Compose)]
        [InlineData("deploy/action.yaml", ConfigurationDialect.GitHubAction)]
        [InlineData(".gitlab-ci.yaml", ConfigurationDialect.GitLab)]
        [InlineData("build/azure-pipelines.yaml", ConfigurationDialect.AzurePipelines)]
        internal void File_IsReadByItsProgram(string path, ConfigurationDialect dialect) =>
            Assert.Equal(dialect, ConfigurationFormats.DialectOf(path));

        [Theory]
        [InlineData("package.json", ConfigurationDialect.Json)]
        [InlineData("mcp.json", ConfigurationDialect.Json)]
        [InlineData(".vscode/settings.json", ConfigurationDialect.Json)]
        [InlineData(".github/dependabot.yml", ConfigurationDialect.Yaml)]
        [InlineData("not.github/workflows/ci.yml", ConfigurationDialect.Yaml)]
        [InlineData("actions.yml", ConfigurationDialect.Yaml)]
        [InlineData(".devcontainer/devcontainer.env", ConfigurationDialect.Dotenv)]
        [InlineData("App.config", ConfigurationDialect.Xml)]
        [InlineData("README.md", ConfigurationDialect.Text)]
        [InlineData("appsettings.sh", ConfigurationDialect.Shell)]
        [InlineData("launchSettings.sh", ConfigurationDialect.Shell)]
        [InlineData("local.settings.sh", ConfigurationDialect.Shell)]
        [InlineData("devcontainer.sh", ConfigurationDialect.Shell)]
        [InlineData(".devcontainer.sh", ConfigurationDialect.Shell)]
        [InlineData(".vscode/mcp.sh", ConfigurationDialect.Shell)]
        [InlineData(".vscode/launch.sh", ConfigurationDialect.Shell)]
        [InlineData(".vscode/tasks.sh", ConfigurationDialect.Shell)]
        [InlineData("launch.json", ConfigurationDialect.Json)]
        [InlineData("tasks.json", ConfigurationDialect.Json)]
        [InlineData(".cursor/mcp.sh", ConfigurationDialect.Shell)]
        [InlineData(".cursor/rules.json", ConfigurationDialect.Json)]
        [InlineData(".mcp.sh", ConfigurationDialect.Shell)]
        [InlineData("docker-compose.sh", ConfigurationDialect.Shell)]
        [InlineData("compose.sh", ConfigurationDialect.Shell)]
        [InlineData(".github/workflows/ci.sh", ConfigurationDialect.Shell)]
        [InlineData(".gitlab-ci.sh", ConfigurationDialect.Shell)]
        [InlineData("azure-pipelines.sh", ConfigurationDialect.Shell)]
        internal void FileOfAnyOtherProgram_IsOfTheGeneralDialect(string path, ConfigurationDialect dialect) =>
            Assert.Equal(dialect, ConfigurationFormats.DialectOf(path));

        [Theory]
        [InlineData(ConfigurationFormat.Json, "{\"A\":\"1\"}")]
        [InlineData(ConfigurationFormat.Yaml, "A: 1")]
        [InlineData(ConfigurationFormat.Dotenv, "A=1")]
        [InlineData(ConfigurationFormat.Xml, "<A>1</A>")]
        [InlineData(ConfigurationFormat.Shell, "export A=1")]
        [InlineData(ConfigurationFormat.Batch, "set A=1")]
        [InlineData(ConfigurationFormat.PowerShell, "$env:A = '1'")]
        [InlineData(ConfigurationFormat.Dockerfile, "ENV A 1")]
        [InlineData(ConfigurationFormat.Makefile, "A := 1")]
        [InlineData(ConfigurationFormat.Terraform, "A = \"1\"")]
        [InlineData(ConfigurationFormat.Http, "@A = 1")]
        [InlineData(ConfigurationFormat.Markdown, "```sh\nA=1\n```")]
        internal void Family_HasItsReader(ConfigurationFormat format, string text)
        {
            var setting = Assert.Single(ConfigurationFormats.Read(format, text));

            Assert.Equal(("A", "1"), (setting.Path?.ToString(), setting.Value));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("README.rst")]
        [InlineData("json")]
        [InlineData(".env/readme")]
        [InlineData("a.json/b")]
        [InlineData("environment")]
        [InlineData("x.jsonl.txt")]
        public void OtherFile_IsText(string path)
        {
            Assert.Equal(ConfigurationFormat.Text, ConfigurationFormats.Of(path));
            Assert.Empty(ConfigurationFormats.Read(ConfigurationFormat.Text, "A=1"));
        }
    }
}
