namespace LocalStack.Detection.Tests.Rewriting;

public static class PassedVariableTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("x.sh", "podman exec -i -e LOCALSTACK_AUTH_TOKEN=$1 x", "podman exec -i -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n  - docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "a:\n  script:\n  - docker run -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData("Makefile", "x:\n\t@docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "x:\n\t@docker run -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData("package.json", "{\"scripts\":{\"a\":\"docker run -e LOCALSTACK_AUTH_TOKEN=$1 x\"}}", "{\"scripts\":{\"a\":\"docker run -e LOCALSTACK_AUTH_TOKEN x\"}}")]
        [InlineData("x.sh", "docker run --env LOCALSTACK_AUTH_TOKEN=\"$1\" x", "docker run --env LOCALSTACK_AUTH_TOKEN x")]
        [InlineData("x.sh", "docker run -e \"LOCALSTACK_AUTH_TOKEN=$1\" x", "docker run -e \"LOCALSTACK_AUTH_TOKEN\" x")]
        [InlineData("x.sh", "docker run --env='LOCALSTACK_AUTH_TOKEN=$1' x", "docker run --env='LOCALSTACK_AUTH_TOKEN' x")]
        [InlineData("x.sh", "docker run \\\n\t-e  LOCALSTACK_AUTH_TOKEN=$1\\\n x", "docker run \\\n\t-e  LOCALSTACK_AUTH_TOKEN\\\n x")]
        [InlineData("x.sh", "docker run -it --name x -e LOCALSTACK_AUTH_TOKEN=$1", "docker run -it --name x -e LOCALSTACK_AUTH_TOKEN")]
        public void ValueIsDropped(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("-e LOCALSTACK_AUTH_TOKEN=$1", "-e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("docker run image -e LOCALSTACK_AUTH_TOKEN=$1", "docker run image -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("sudo docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "sudo docker run -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x")]
        [InlineData("docker build -e LOCALSTACK_AUTH_TOKEN=$1 x", "docker build -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x")]
        [InlineData("docker run -e LOCALSTACK_AUTH_TOKEN=$1/x y", "docker run -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"/x y")]
        [InlineData("docker run -e LOCALSTACK_AUTH_TOKEX=$1 x", "docker run -e LOCALSTACK_AUTH_TOKEX=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x")]
        [InlineData("docker run -e LOCALSTACK_AUTH_TOKEN=\"$1 \" x", "docker run -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required} \" x")]
        [InlineData("docker run --env= LOCALSTACK_AUTH_TOKEN=$1 x", "docker run --env= LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x")]
        [InlineData("docker run --envLOCALSTACK_AUTH_TOKEN=$1 x", "docker run --envLOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x")]
        [InlineData("docker run x-e LOCALSTACK_AUTH_TOKEN=$1", "docker run x-e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("docker run -e A LOCALSTACK_AUTH_TOKEN=$1", "docker run -e A LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("docker run -e\nLOCALSTACK_AUTH_TOKEN=$1", "docker run -e\nLOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=$1", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("TOKEN=$1", "TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        public void ValueIsAReference(string before, string after) => Assert.Equal(after, Rewrites.Clean("x.sh", before));
    }
}
