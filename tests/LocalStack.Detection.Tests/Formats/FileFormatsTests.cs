using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Tests.Scanning;

namespace LocalStack.Detection.Tests.Formats;

public static class FileFormatsTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("appsettings.json", nameof(FileFormats.Json))]
        [InlineData("APPSETTINGS.JSON", nameof(FileFormats.Json))]
        [InlineData("/src/app/appsettings.Development.json", nameof(FileFormats.Json))]
        [InlineData(@"C:\src\Properties\launchSettings.json", nameof(FileFormats.Json))]
        [InlineData(".devcontainer/devcontainer.jsonc", nameof(FileFormats.Json))]
        [InlineData("x.json5", nameof(FileFormats.Json))]
        [InlineData("auth.json", nameof(FileFormats.Json))]
        [InlineData("docker-compose.yml", nameof(FileFormats.Yaml))]
        [InlineData("compose.override.yaml", nameof(FileFormats.Yaml))]
        [InlineData(".github/workflows/ci.yml", nameof(FileFormats.Yaml))]
        [InlineData(".env", nameof(FileFormats.Dotenv))]
        [InlineData("/repo/.env", nameof(FileFormats.Dotenv))]
        [InlineData(".env.local", nameof(FileFormats.Dotenv))]
        [InlineData(".env-test", nameof(FileFormats.Dotenv))]
        [InlineData(".ENV.PRODUCTION", nameof(FileFormats.Dotenv))]
        [InlineData(".envrc", nameof(FileFormats.Shell))]
        [InlineData(".bashrc", nameof(FileFormats.Shell))]
        [InlineData(".husky/pre-commit", nameof(FileFormats.Shell))]
        [InlineData("pom.xml", nameof(FileFormats.Xml))]
        [InlineData("x.fsproj", nameof(FileFormats.Xml))]
        [InlineData("compose.yml.j2", nameof(FileFormats.Yaml))]
        [InlineData("a.py", nameof(FileFormats.CodeWithHashes))]
        [InlineData("Jenkinsfile", nameof(FileFormats.CodeWithSlashes))]
        [InlineData("default.env", nameof(FileFormats.Dotenv))]
        [InlineData(".env.json", nameof(FileFormats.Json))]
        [InlineData("App.config", nameof(FileFormats.Xml))]
        [InlineData("App.runsettings", nameof(FileFormats.Xml))]
        [InlineData("App.props", nameof(FileFormats.Xml))]
        [InlineData("App.targets", nameof(FileFormats.Xml))]
        [InlineData("App.csproj", nameof(FileFormats.Xml))]
        [InlineData("x.sh", nameof(FileFormats.Shell))]
        [InlineData("x.bash", nameof(FileFormats.Shell))]
        [InlineData("x.zsh", nameof(FileFormats.Shell))]
        [InlineData("x.cmd", nameof(FileFormats.Batch))]
        [InlineData("x.bat", nameof(FileFormats.Batch))]
        [InlineData("x.ps1", nameof(FileFormats.PowerShell))]
        [InlineData("x.psm1", nameof(FileFormats.PowerShell))]
        [InlineData("x.dockerfile", nameof(FileFormats.Dockerfile))]
        [InlineData("x.mk", nameof(FileFormats.Makefile))]
        [InlineData("x.tfvars", nameof(FileFormats.Hcl))]
        [InlineData("x.tf", nameof(FileFormats.Hcl))]
        [InlineData("x.http", nameof(FileFormats.Http))]
        [InlineData("x.rest", nameof(FileFormats.Http))]
        [InlineData("Dockerfile", nameof(FileFormats.Dockerfile))]
        [InlineData("Dockerfile.ci", nameof(FileFormats.Dockerfile))]
        [InlineData("Makefile", nameof(FileFormats.Makefile))]
        [InlineData("RUN.CMD", nameof(FileFormats.Batch))]
        [InlineData("config.fish", nameof(FileFormats.Fish))]
        [InlineData("README.md", nameof(FileFormats.Markdown))]
        [InlineData("x.markdown", nameof(FileFormats.Markdown))]
        [InlineData(".json", nameof(FileFormats.Json))]
        [InlineData(".sh", nameof(FileFormats.Shell))]
        [InlineData("a.b/.yml", nameof(FileFormats.Yaml))]
        [InlineData("x.json.tpl.bak", nameof(FileFormats.Json))]
        [InlineData("x.hcl", nameof(FileFormats.Hcl))]
        [InlineData("Dockerfile-ci", nameof(FileFormats.Dockerfile))]
        [InlineData("page.html", nameof(FileFormats.Html))]
        public void File_IsOfItsFormat(string path, string format) =>
            Assert.Same(Invariants.Named(format), FileFormats.Of(path, ""));

        [Theory]
        [InlineData("src/appsettings.Development.json", "LocalStack.Auth (appsettings)")]
        [InlineData("Properties/launchSettings.json", "dotnet run (launch settings)")]
        [InlineData("app.run.json", "dotnet run (launch settings)")]
        [InlineData("local.settings.json", "Azure Functions host")]
        [InlineData(".devcontainer/devcontainer.json", "Dev Containers")]
        [InlineData(".devcontainer.json", "Dev Containers")]
        [InlineData("devcontainer.jsonc", "Dev Containers")]
        [InlineData(@"C:\src\.vscode\mcp.json", "editor")]
        [InlineData(".vscode/tasks.json", "editor")]
        [InlineData(".cursor/mcp.json", "editor")]
        [InlineData(".vscode/settings.json", "editor settings")]
        [InlineData(".mcp.json", "MCP client")]
        [InlineData("package.json", "npm")]
        [InlineData("docker-compose.override.yml", "compose")]
        [InlineData("docker-compose.yml.example", "compose")]
        [InlineData("compose.yaml", "compose")]
        [InlineData("podman-compose.yml", "compose")]
        [InlineData("/repo/.github/workflows/ci.yml", "GitHub workflow")]
        [InlineData(".github/actions/x/action.yml", "GitHub action")]
        [InlineData(".gitlab-ci.yml", "GitLab")]
        [InlineData("azure-pipelines.yml", "Azure Pipelines")]
        [InlineData(".circleci/config.yml", "CircleCI")]
        [InlineData("bitbucket-pipelines.yml", "Bitbucket Pipelines")]
        [InlineData("Taskfile.yml", "Task")]
        [InlineData(".envrc", "POSIX shell")]
        [InlineData("x.runsettings", "dotnet test (run settings)")]
        [InlineData("Directory.Build.props", "MSBuild")]
        [InlineData("x.csproj", "MSBuild")]
        [InlineData("x.vbproj", "MSBuild")]
        [InlineData("x.pubxml", "MSBuild")]
        [InlineData("x.tfvars", "Terraform variables")]
        [InlineData("x.tf", "Terraform")]
        public void File_IsReadByItsProgram(string path, string consumer) =>
            Assert.Equal(consumer, ScannedFile.Scan(path, "", DetectionOptions.Default).Consumer.Name);

        [Theory]
        [InlineData("services:\n  a:\n    image: x\n", "compose")]
        [InlineData("x-a: 1\nservices:\n  a:\n    build: .\n", "compose")]
        [InlineData("services:\n  a:\n    port: 1\n", "unknown program")]
        [InlineData("apiVersion: v1\nkind: Pod\nservices:\n  a:\n    image: x\n", "Kubernetes")]
        [InlineData("a:\n  services:\n    image: x\n", "unknown program")]
        [InlineData("version: '3'\nname: x\nservices:\n  a:\n    image: x\nvolumes: {}\nmodels: {}\n", "compose")]
        [InlineData("steps:\n  a:\n    image: x\nservices:\n  a:\n    image: x\n", "unknown program")]
        [InlineData("services:\n  a:\n    image: x\npipeline: []\n", "unknown program")]
        public void Yaml_IsReadByTheProgramThatItsContentTells(string text, string consumer) =>
            Assert.Equal(consumer, ScannedFile.Scan("common.yml", text, DetectionOptions.Default).Consumer.Name);

        [Theory]
        [InlineData("mcp.json")]
        [InlineData("launch.json")]
        [InlineData(".cursor/rules.json")]
        [InlineData(".github/dependabot.yml")]
        [InlineData("not.github/workflows/ci.yml")]
        [InlineData("actions.yml")]
        [InlineData("App.config")]
        [InlineData("pom.xml")]
        [InlineData("README.md")]
        [InlineData("x.txt")]
        [InlineData("x.hcl")]
        public void FileOfAnyOtherProgram_HasNoConsumer(string path) =>
            Assert.Same(Consumers.Consumers.Unknown, ScannedFile.Scan(path, "", DetectionOptions.Default).Consumer);

        [Theory]
        [InlineData("#!/bin/sh\n", nameof(FileFormats.Shell))]
        [InlineData("#!/usr/bin/env bash\n", nameof(FileFormats.Shell))]
        [InlineData("#!/usr/bin/env -S FOO=1 zsh -e\n", nameof(FileFormats.Shell))]
        [InlineData("#!/usr/bin/fish", nameof(FileFormats.Fish))]
        [InlineData("#!/usr/bin/env pwsh\r\n", nameof(FileFormats.PowerShell))]
        [InlineData("#!/usr/bin/python3\n", nameof(FileFormats.Text))]
        [InlineData("\uFEFF#!/bin/sh\n", nameof(FileFormats.Shell))]
        [InlineData("#!/usr/bin/env =a bash\n", nameof(FileFormats.Shell))]
        [InlineData("#!\t/bin/env\t-i\tA=b\t/opt/bash -e\n", nameof(FileFormats.Shell))]
        [InlineData("#!/usr/bin/env", nameof(FileFormats.Text))]
        [InlineData("#!\n", nameof(FileFormats.Text))]
        [InlineData("# sh\n", nameof(FileFormats.Text))]
        public void File_WithoutAnEnding_IsOfTheFormatOfItsFirstLine(string text, string format) =>
            Assert.Same(Invariants.Named(format), FileFormats.Of("run", text));

        [Theory]
        [InlineData(nameof(FileFormats.Json), "{\"A\":\"1\"}")]
        [InlineData(nameof(FileFormats.Yaml), "A: 1")]
        [InlineData(nameof(FileFormats.Dotenv), "A=1")]
        [InlineData(nameof(FileFormats.Xml), "<A>1</A>")]
        [InlineData(nameof(FileFormats.Shell), "export A=1")]
        [InlineData(nameof(FileFormats.Batch), "set A=1")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:A = '1'")]
        [InlineData(nameof(FileFormats.Dockerfile), "ENV A 1")]
        [InlineData(nameof(FileFormats.Makefile), "A := 1")]
        [InlineData(nameof(FileFormats.Hcl), "A = \"1\"")]
        [InlineData(nameof(FileFormats.Http), "@A = 1")]
        [InlineData(nameof(FileFormats.Markdown), "```sh\nA=1\n```")]
        public void Format_HasItsReader(string format, string text)
        {
            var setting = Assert.Single(Invariants.Named(format).Read(text));

            Assert.Equal(("A", "1"), (setting.Path?.ToString(), setting.Value));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("docs/x.mdx")]
        [InlineData("json")]
        [InlineData(".env/readme")]
        [InlineData("a.json/b")]
        [InlineData("environment")]
        [InlineData("x.jsonl.txt")]
        [InlineData("MakefileTests.cs")]
        [InlineData("DockerfileParser.kts.txt")]
        public void OtherFile_IsText(string path)
        {
            Assert.Same(FileFormats.Text, FileFormats.Of(path, ""));
            Assert.Empty(FileFormats.Text.Read("A=1"));
        }
    }
}
