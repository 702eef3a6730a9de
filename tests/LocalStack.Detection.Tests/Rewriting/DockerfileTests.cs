namespace LocalStack.Detection.Tests.Rewriting;

public static class DockerfileTests
{
    private const string Path = "Dockerfile";

    public sealed class Reports
    {
        [Theory]
        [InlineData("ENV A=b \\\r\n  LOCALSTACK_AUTH_TOKEN=$1\r\n", "ENV A=b \\\r\n  LOCALSTACK_AUTH_TOKEN=\"\"\r\n")]
        [InlineData("ENV A=b \\\n  C=d \\\n  LOCALSTACK_AUTH_TOKEN=$1\n", "ENV A=b \\\n  C=d \\\n  LOCALSTACK_AUTH_TOKEN=\"\"\n")]
        [InlineData("ENV A=b \\\n  # c\n# d \\\n  LOCALSTACK_AUTH_TOKEN=$1 \\\n  E=f\n", "ENV A=b \\\n  # c\n# d \\\n  LOCALSTACK_AUTH_TOKEN=\"\" \\\n  E=f\n")]
        [InlineData("ENV A=b \\\r\n# c\r\n\r\n  \r\n  LOCALSTACK_AUTH_TOKEN=$1\r\n", "ENV A=b \\\r\n# c\r\n\r\n  \r\n  LOCALSTACK_AUTH_TOKEN=\"\"\r\n")]
        [InlineData("\n\n# a\n\nENV LOCALSTACK_AUTH_TOKEN=$1\n", "\n\n# a\n\nENV LOCALSTACK_AUTH_TOKEN=\"\"\n")]
        [InlineData("RUN a \\\n  # b\n  $1\n", "RUN a \\\n  # b\n  \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("\nENV LOCALSTACK_AUTH_TOKEN=$1", "\nENV LOCALSTACK_AUTH_TOKEN=\"\"")]
        [InlineData("env LOCALSTACK_AUTH_TOKEN='$1'", "env LOCALSTACK_AUTH_TOKEN=\"\"")]
        [InlineData("ENV LOCALSTACK_AUTH_TOKEN=${X:-$1}\n", "ENV LOCALSTACK_AUTH_TOKEN=\"\"\n")]
        [InlineData("ENV LOCALSTACK_AUTH_TOKEN=\"${X:-$1}\" A=b", "ENV LOCALSTACK_AUTH_TOKEN=\"\" A=b")]
        [InlineData("ARG LOCALSTACK_AUTH_TOKEN=\"$1\"\nRUN a", "ARG LOCALSTACK_AUTH_TOKEN\nRUN a")]
        [InlineData("ONBUILD RUN a $1", "ONBUILD RUN a \"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("HEALTHCHECK --timeout=3s \\\n  CMD a '$1'", "HEALTHCHECK --timeout=3s \\\n  CMD a \"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("RUN a \\\r\n  \"b $1\"\r\n", "RUN a \\\r\n  \"b ${LOCALSTACK_AUTH_TOKEN:?required}\"\r\n")]
        [InlineData("RUN a [\"$1\"]", "RUN a [\"${LOCALSTACK_AUTH_TOKEN:?required}\"]")]
        [InlineData("# CMD [\"$1\"]", "# CMD [\"<YOUR_AUTH_TOKEN>\"]")]
        public void Becomes(string before, string after) => Assert.Equal(after, Rewrites.Clean(Path, before));

        [Fact]
        public void ContinuedInstruction_IsFound_HoweverFarItLiesInTheFile()
        {
            var comments = string.Concat(Enumerable.Repeat("# comment\n", 1000));

            Assert.Equal(
                comments + "ENV A=b \\\n  LOCALSTACK_AUTH_TOKEN=\"\"\n",
                Rewrites.Clean(Path, comments + "ENV A=b \\\n  LOCALSTACK_AUTH_TOKEN=$1\n"));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("RUN [\"a\", \"$1\"]")]
        [InlineData("run  [\"a\", \"$1\"]")]
        [InlineData("CMD [\"a\", \\\n  \"$1\"]")]
        [InlineData("CMD \\\n# c\n  # d\n  [\"a\", \\\n# e\n  \"$1\"]")]
        [InlineData("CMD [\"a\", \\\n\n  \"$1\"]")]
        [InlineData("ENTRYPOINT [\"a\", \"$1\"]")]
        [InlineData("SHELL [\"sh\", \"$1\"]")]
        [InlineData("RUN --mount=type=cache,target=/a --network=none [\"a\", \"$1\"]")]
        [InlineData("HEALTHCHECK CMD [\"a\", \"$1\"]")]
        [InlineData("HEALTHCHECK --interval=5m \\\r\n  --timeout=3s CMD [\"a\", \"$1\"]")]
        [InlineData("ONBUILD CMD [\"a\", \"$1\"]")]
        [InlineData("ONBUILD HEALTHCHECK CMD [\"a\", \"$1\"]")]
        public void CommandWithoutAShell_Stays_AndSaysWhy(string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(Path, text);

            Assert.Same(text, rewrite.Text);
            Assert.Contains("without a shell", Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }
    }
}
