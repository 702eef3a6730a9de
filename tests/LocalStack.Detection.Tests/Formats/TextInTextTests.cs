namespace LocalStack.Detection.Tests.Formats;

/// <summary>Commands that set a credential, wherever a command is written, and scripts of other languages inside a file.</summary>
public static class TextInTextTests
{
    private const string N = "LOCALSTACK_AUTH_TOKEN";

    public static TheoryData<string> Commands =>
    [
        "dotnet user-secrets set \"LocalStack:AuthToken\" <V>",
        "dotnet user-secrets set LocalStack:AuthToken \"<V>\" --project src/App",
        "dotnet user-secrets --project src/App set LocalStack:AuthToken <V>",
        "dotnet user-secrets set --project src/App 'LocalStack:ApiKey' '<K>'",
        "gh secret set " + N + " --body <V>",
        "gh secret set " + N + " --body \"<V>\" --repo a/b",
        "gh secret set -R a/b " + N + " -b '<V>'",
        "gh secret set --body=<V> " + N,
        "gh variable set " + N + " -b <V>",
        "glab variable set " + N + " <V>",
        "glab variable set " + N + " --value <V> --masked",
        "aws ssm put-parameter --name /ci/localstack-auth-token --type SecureString --value <V>",
        "aws ssm put-parameter --value <V> --name /ci/localstack-auth-token",
        "aws --profile x ssm put-parameter --name \"/localstack/auth-token\" --value \"<V>\"",
        "awslocal ssm put-parameter --name localstack-api-key --value=<K>",
        "aws secretsmanager create-secret --name localstack-auth-token --secret-string <V>",
        "aws secretsmanager put-secret-value --secret-id ci/localstack-auth-token --secret-string '<V>'",
        "az keyvault secret set --vault-name kv --name localstack-auth-token --value <V>",
        "az keyvault secret set -n localstack-auth-token --vault-name kv --value \"<V>\"",
        "az pipelines variable create --name " + N + " --value <V> --secret true",
        "heroku config:set " + N + "=<V> --app x",
        "fly secrets set " + N + "=<V>",
        "kubectl create secret generic n --from-literal=" + N + "=<V>",
        "kubectl create secret generic n --from-literal " + N + "='<V>'",
        "vault kv put secret/ci " + N + "=<V>",
        "vault kv put -mount=secret ci localstack_auth_token=\"<V>\"",
        "localstack auth set-token <V>",
        "localstack auth set-token \"<V>\"",
        "localstack config set " + N + " <V>",
        "pulumi config set --secret localstackAuthToken <V>",
        "doppler secrets set " + N + " <V>",
        "netlify env:set " + N + " <V>",
        "travis env set " + N + " <V> --private",
        "azd env set " + N + " <V>",
        "chamber write ci " + N + " <V>",
        "drone secret add --name localstack_auth_token --data <V> a/b",
        "setx " + N + " <V>",
        "setx " + N + " \"<V>\" /M",
        "dotnet run -- --LocalStack:AuthToken <V>",
        "dotnet run -- --LocalStack:AuthToken=<V>",
        "dotnet run -- /LocalStack:AuthToken=<V>",
        "dotnet run -- /LocalStack:AuthToken <V>",
        "./app --localstack-auth-token <V> --verbose",
        "./app --localstack-auth-token=\"<V>\"",
        "java -Dlocalstack.auth-token=<V> -jar x.jar",
        "dotnet test -p:LocalStackAuthToken=<V>",
        "dotnet build /p:LocalStackAuthToken=<V>",
        "terraform apply -var=localstack_auth_token=<V>",
        "terraform apply -var 'localstack_auth_token=<V>'",
        "helm install x y --set localstack.authToken=<V>",
        "helm install x y --set a=1,localstackAuthToken=<V>",
    ];

    /// <summary>Files that hold commands.</summary>
    private static readonly (string Path, string Text)[] Places =
    [
        ("setup.sh", "#!/bin/sh\nset -e\nCOMMAND\n"),
        ("setup.ps1", "COMMAND\n"),
        ("setup.cmd", "@echo off\r\nCOMMAND\r\n"),
        ("Makefile", "x:\n\tCOMMAND\n"),
        ("Dockerfile", "FROM a\nRUN COMMAND\n"),
        (".github/workflows/x.yml", "jobs:\n  a:\n    steps:\n    - run: |\n        echo\n        COMMAND\n"),
        (".gitlab-ci.yml", "a:\n  script:\n    - COMMAND\n"),
        ("README.md", "```sh\nCOMMAND\n```\n"),
        ("README.md", "```console\n$ COMMAND\n```\n"),
        ("README.md", "```\nCOMMAND\n```\n"),
        ("setup.fish", "COMMAND\n"),
    ];

    public sealed class Reports
    {
        [Theory]
        [MemberData(nameof(Commands), MemberType = typeof(TextInTextTests))]
        public void Command_ThatSetsACredential_IsRead(string command)
        {
            foreach (var (path, text) in Places)
            {
                NamedCredentials.AssertReported(path, text.Replace("COMMAND", command, StringComparison.Ordinal));
            }
        }

        [Theory]
        [InlineData("x.sh", "aws ssm put-parameter \\\n  --name /ci/localstack-auth-token \\\n  --value <V> \\\n  --type SecureString\n")]
        [InlineData("x.sh", "gh secret set LOCALSTACK_AUTH_TOKEN \\\n  --body \"<V>\"\n")]
        [InlineData("x.ps1", "aws ssm put-parameter `\n  --name /ci/localstack-auth-token `\n  --value <V>\n")]
        [InlineData("x.cmd", "aws ssm put-parameter ^\r\n  --name /ci/localstack-auth-token ^\r\n  --value <V>\r\n")]
        [InlineData("Dockerfile", "RUN gh secret set LOCALSTACK_AUTH_TOKEN \\\n  --body <V>\n")]
        [InlineData("Makefile", "x:\n\tgh secret set LOCALSTACK_AUTH_TOKEN \\\n\t  --body <V>\n")]
        [InlineData(".github/workflows/x.yml", "jobs:\n  a:\n    steps:\n    - run: |\n        gh secret set LOCALSTACK_AUTH_TOKEN \\\n          --body <V>\n        echo\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - >\n      gh secret set LOCALSTACK_AUTH_TOKEN\n      --body <V>\n")]
        public void Command_OverSeveralLines_IsRead(string path, string text) => NamedCredentials.AssertReported(path, text);

        [Theory]
        [InlineData(".github/workflows/x.yml", "jobs:\n  a:\n    steps:\n    - shell: pwsh\n      run: |\n        $env:LOCALSTACK_API_KEY = '<K>'\n")]
        [InlineData(".github/workflows/x.yml", "jobs:\n  a:\n    steps:\n    - shell: pwsh\n      run: $env:LOCALSTACK_API_KEY = '<K>'; dotnet test\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- powershell: |\n    $env:LOCALSTACK_API_KEY = '<K>'\n    dotnet test\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- pwsh: |\n    $env:LOCALSTACK_API_KEY='<K>'\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- pwsh: $env:LOCALSTACK_API_KEY=\"<K>\"\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- task: PowerShell@2\n  inputs:\n    script: |\n      [Environment]::SetEnvironmentVariable('LOCALSTACK_API_KEY', '<K>')\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- pwsh: |\n    Set-Item -Path Env:LOCALSTACK_API_KEY -Value '<K>'\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- pwsh: |\n    Write-Host \"##vso[task.setvariable variable=LOCALSTACK_API_KEY]<K>\"\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- bash: echo \"##vso[task.setvariable variable=LOCALSTACK_API_KEY;issecret=true]<K>\"\n")]
        [InlineData("appveyor.yml", "install:\n  - ps: $env:LOCALSTACK_API_KEY = '<K>'\n  - cmd: set LOCALSTACK_API_KEY=<K>\n")]
        [InlineData("package.json", "{ \"scripts\": { \"a\": \"$env:LOCALSTACK_API_KEY='<K>'; npm test\" } }")]
        [InlineData("x.tf", "command = \"$env:LOCALSTACK_API_KEY = '<K>'\"\n")]
        [InlineData("x.yml", "command: [\"localstack\", \"auth\", \"set-token\", \"<V>\"]\n")]
        [InlineData("x.yml", "args:\n  - --LocalStack:AuthToken\n  - <V>\n")]
        [InlineData("x.json", "{ \"args\": [\"--LocalStack:AuthToken\", \"<V>\"] }")]
        [InlineData("x.json", "{ \"args\": [\"--LocalStack:AuthToken=<V>\"] }")]
        [InlineData("x.json", "{ \"command\": [\"localstack\", \"auth\", \"set-token\", \"<V>\"] }")]
        [InlineData("Dockerfile", "CMD [\"app\", \"--LocalStack:AuthToken\", \"<V>\"]\n")]
        [InlineData("Dockerfile", "RUN [\"localstack\", \"auth\", \"set-token\", \"<V>\"]\n")]
        [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"commandLineArgs\": \"--LocalStack:AuthToken <V>\" } } }")]
        [InlineData("x.toml", "args = [\"--LocalStack:AuthToken\", \"<V>\"]\n")]
        [InlineData("x.sh", "gh secret set LOCALSTACK_AUTH_TOKEN <<< \"<V>\"\n")]
        [InlineData("x.sh", "echo <V> | gh secret set LOCALSTACK_AUTH_TOKEN\n")]
        [InlineData("x.sh", "export A=b; echo <V> | gh secret set LOCALSTACK_AUTH_TOKEN\n")]
        [InlineData("x.sh", "aws secretsmanager create-secret --secret-string <V> --tags A=b --name LOCALSTACK_AUTH_TOKEN\n")]
        [InlineData("x.sh", "printf '%s' \"<V>\" | docker secret create localstack_auth_token -\n")]
        public void TextOfAnotherLanguage_IsRead(string path, string text) => NamedCredentials.AssertReported(path, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("gh secret set LOCALSTACK_AUTH_TOKEN --body \"$TOKEN\"")]
        [InlineData("gh secret set LOCALSTACK_AUTH_TOKEN --body ${{ secrets.X }}")]
        [InlineData("gh secret set LOCALSTACK_AUTH_TOKEN --repo <K>")]
        [InlineData("gh secret set LOCALSTACK_AUTH_TOKEN < <K>")]
        [InlineData("gh secret set LOCALSTACK_AUTH_TOKEN; echo <K>")]
        [InlineData("gh secret set LOCALSTACK_AUTH_TOKEN && echo <K>")]
        [InlineData("gh secret set OTHER --body <K> # LOCALSTACK_AUTH_TOKEN")]
        [InlineData("aws ssm get-parameter --name localstack-auth-token --query <K>")]
        [InlineData("aws ssm put-parameter --name other --value <K>; echo localstack-auth-token")]
        [InlineData("aws secretsmanager create-secret --name localstack-auth-token --description <K>")]
        [InlineData("unset LOCALSTACK_AUTH_TOKEN <K>")]
        [InlineData("grep LOCALSTACK_AUTH_TOKEN <K>")]
        [InlineData("docker run -e LOCALSTACK_AUTH_TOKEN <K>")]
        [InlineData("docker run --env LOCALSTACK_AUTH_TOKEN <K>")]
        [InlineData("./app --localstack-auth-token \"$TOKEN\" <K>")]
        [InlineData("./app --localstack-auth-token --name <K>")]
        [InlineData("localstack auth set-token \"$TOKEN\"")]
        [InlineData("dotnet user-secrets set LocalStack:AuthToken your-token")]
        [InlineData("dotnet user-secrets remove LocalStack:AuthToken --id <K>")]
        public void OtherCommands_AreQuiet(string command)
        {
            NamedCredentials.AssertQuiet("x.sh", command + "\n");
            NamedCredentials.AssertQuiet("x.yml", "script:\n  - |\n    " + command + "\n");
        }

        [Theory]
        [InlineData("x.sh", "echo gh secret set LOCALSTACK_AUTH_TOKEN\necho --body <K>\n")]
        [InlineData("x.yml", "args:\n  - --LocalStack:AuthToken\nname: <K>\n")]
        [InlineData("x.yml", "args: [--LocalStack:AuthToken]\nnames: [<K>]\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- pwsh: |\n    $env:LOCALSTACK_API_KEY = $env:OTHER; Use <K>\n")]
        [InlineData("x.ps1", "Write-Output LOCALSTACK_AUTH_TOKEN <K>\nWrite-Host LOCALSTACK_API_KEY <K>\n")]
        public void OtherValues_AreQuiet(string path, string text) => NamedCredentials.AssertQuiet(path, text);
    }
}
