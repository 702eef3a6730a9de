using System.Text;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>A manifest is known by its content, and stays as it is: Kubernetes has no environment to read.</summary>
public static class KubernetesTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n";

    private static string ConsumerOf(string path, string text) =>
        ScannedFile.Scan(path, Rewrites.Fill(text), DetectionOptions.Default).Consumer.Name;

    private static string ReasonFor(string path, string marked)
    {
        var text = Rewrites.Fill(marked);
        var rewrite = Rewrites.Of(path, text);

        Assert.Same(text, rewrite.Text);
        return Assert.Single(rewrite.Left).Reason;
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("kind: Pod\napiVersion: v1\n")]
        [InlineData("# a\n---\napiVersion: v1\r\nkind: Pod\r\n")]
        [InlineData("a: b\n---\napiVersion: v1\nmetadata:\n  name: a\nkind: Pod\n")]
        [InlineData("{{- if .Values.a }}\napiVersion: v1\nkind: Pod\n{{- end }}\n")]
        [InlineData("apiVersion: v1\nkind: Pod\nservices:\n  a:\n    image: b\n")]
        public void Manifest_IsKnownByItsContent(string text) => Assert.Equal("Kubernetes", ConsumerOf("deploy/x.yaml", text));

        [Theory]
        [InlineData("    env:\n    - name: LOCALSTACK_AUTH_TOKEN\n      value: $1\n", "valueFrom and secretKeyRef")]
        [InlineData("    env: [{ name: LOCALSTACK_API_KEY, value: $K }]\n", "set LOCALSTACK_API_KEY with valueFrom")]
        [InlineData("    args: [--token, $1]\n", "$(LOCALSTACK_AUTH_TOKEN)")]
        [InlineData("    command:\n    - run\n    - --token=$1\n", "$(LOCALSTACK_AUTH_TOKEN)")]
        public void Pod_IsLeft_AndTheReasonSaysWhatToWrite(string container, string reason) =>
            Assert.Contains(reason, ReasonFor("deploy/x.yaml", Pod + container), StringComparison.Ordinal);

        [Theory]
        [InlineData("kind: Secret\nstringData:\n  LOCALSTACK_API_KEY: $K\n")]
        [InlineData("kind: Secret\nstringData:\n  .env: |\n    LOCALSTACK_AUTH_TOKEN=$1\n")]
        [InlineData("kind: ConfigMap\ndata:\n  LOCALSTACK_AUTH_TOKEN: \"$1\"\n")]
        public void Data_IsLeft_WithAdviceToKeepItOutside(string manifest) =>
            Assert.Contains("kubectl create secret", ReasonFor("x.yml", "apiVersion: v1\n" + manifest), StringComparison.Ordinal);

        [Fact]
        public void EncodedData_IsLeft_WithAdviceToKeepItOutside()
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Rewrites.Token));

            Assert.Contains("kubectl create secret", ReasonFor("x.yml", $"apiVersion: v1\nkind: Secret\ndata:\n  LOCALSTACK_AUTH_TOKEN: {encoded}\n"), StringComparison.Ordinal);
        }

        [Fact]
        public void GeneratorOfKustomize_IsLeft_WithItsOwnAdvice() => Assert.Contains(
            "envs",
            ReasonFor("kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nsecretGenerator:\n- name: a\n  literals:\n  - LOCALSTACK_AUTH_TOKEN=$1\n"),
            StringComparison.Ordinal);

        [Fact]
        public void Comment_GetsThePlaceholder() =>
            Assert.Equal(Pod + "# <YOUR_AUTH_TOKEN>\n", Rewrites.Clean("x.yaml", Pod + "# $1\n"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("apiVersion: v1\n---\nkind: Pod\n")]
        [InlineData("a:\n  apiVersion: v1\n  kind: Pod\n")]
        [InlineData("apiVersion: v2\nname: a\n")]
        [InlineData("#apiVersion: v1\nkind: Pod\n")]
        [InlineData("apiVersions: v1\nkind: Pod\n")]
        public void OtherYaml_IsOfNoKnownProgram(string text) => Assert.Equal("unknown program", ConsumerOf("x.yaml", text));

        [Fact]
        public void NameComesBeforeContent() =>
            Assert.Equal("GitLab", ConsumerOf(".gitlab-ci.yml", "apiVersion: v1\nkind: Pod\n"));
    }
}
