using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Makefiles: variables of make, and the shell text in recipes.</summary>
public sealed class MakefileTests : ConsumerTests<MakefileTests>, IConsumerCases
{
    private static readonly ConsumerRow Variable = new("Makefile, a variable of make", "`$(value NAME)`, assigned by `:=` to the variable itself", WhenUnset.Blank, new MakeProgram());

    private static readonly ConsumerRow Recipe = new("Makefile, shell text in a recipe or in a variable", "`\"$${NAME:?required}\"`, or `$${NAME:?required}` inside double quotes", WhenUnset.Fails, new MakeProgram());

    private static readonly ConsumerRow Container = new("`docker run -e NAME=value` in a Makefile", "`-e NAME`", WhenUnset.NotSet, new MakeProgram());

    private const string InShellText = "make puts the value into the text that the shell reads";

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("exported", Variable, "Makefile", "export LOCALSTACK_AUTH_TOKEN = {T}\nexport DEBUG = 1\nall: ; @show\n", "export LOCALSTACK_AUTH_TOKEN := $(value LOCALSTACK_AUTH_TOKEN)\nexport DEBUG = 1\nall: ; @show\n"),
        new("used in a recipe", Variable, "Makefile", "LOCALSTACK_AUTH_TOKEN := {T}\nall:\n\t@cmd \"$(LOCALSTACK_AUTH_TOKEN)\" one\n", "LOCALSTACK_AUTH_TOKEN := $(value LOCALSTACK_AUTH_TOKEN)\nall:\n\t@cmd \"$(LOCALSTACK_AUTH_TOKEN)\" one\n")
        {
            MayRefuse = InShellText,
        },
        new("another name", Variable, "localstack.mk", "TOKEN = {T}\nall:\n\t@cmd \"$(TOKEN)\" one\n", "TOKEN = $(value LOCALSTACK_AUTH_TOKEN)\nall:\n\t@cmd \"$(TOKEN)\" one\n")
        {
            MayRefuse = InShellText,
        },
        new("of a target", Variable, "Makefile", "all: export LOCALSTACK_API_KEY := {K}\nall:\n\t@show\n", "all: export LOCALSTACK_API_KEY := $(value LOCALSTACK_API_KEY)\nall:\n\t@show\n"),
        new("after a target", Recipe, "Makefile", "all: ; @LOCALSTACK_AUTH_TOKEN={T} cmd one\n", "all: ; @LOCALSTACK_AUTH_TOKEN=\"$${LOCALSTACK_AUTH_TOKEN:?required}\" cmd one\n"),
        new("recipe", Recipe, "GNUmakefile", "all:\n\t@LOCALSTACK_AUTH_TOKEN={T} DEBUG=1 cmd one\n\t@show\n", "all:\n\t@LOCALSTACK_AUTH_TOKEN=\"$${LOCALSTACK_AUTH_TOKEN:?required}\" DEBUG=1 cmd one\n\t@show\n"),
        new("export in a recipe", Recipe, "Makefile", "all:\n\t@export LOCALSTACK_API_KEY={K}; show\n", "all:\n\t@export LOCALSTACK_API_KEY=\"$${LOCALSTACK_API_KEY:?required}\"; show\n"),
        new("part of a word in a recipe", Recipe, "Makefile", "all:\n\t@curl -H \"ls-api-key: {T}\" -d a=b\n", "all:\n\t@curl -H \"ls-api-key: $${LOCALSTACK_AUTH_TOKEN:?required}\" -d a=b\n"),
        new("part of a single-quoted word in a recipe", Recipe, "Makefile", "all:\n\t@curl -H 'ls-api-key: {T}' -d a=b\n", "all:\n\t@curl -H 'ls-api-key: '\"$${LOCALSTACK_AUTH_TOKEN:?required}\"'' -d a=b\n"),
        new("another program's -e", Recipe, "Makefile", "all:\n\t@kubectl run x --env LOCALSTACK_AUTH_TOKEN={T}\n", "all:\n\t@kubectl run x --env LOCALSTACK_AUTH_TOKEN=\"$${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        new("a command in a variable", Recipe, "Makefile", "CMD = LOCALSTACK_AUTH_TOKEN={T} cmd one\nall: ; @$(CMD) two\n", "CMD = LOCALSTACK_AUTH_TOKEN=\"$${LOCALSTACK_AUTH_TOKEN:?required}\" cmd one\nall: ; @$(CMD) two\n"),
        new("a command in a simple variable", Recipe, "Makefile", "CMD := LOCALSTACK_API_KEY={K} cmd one\nall: ; @$(CMD) two\n", "CMD := LOCALSTACK_API_KEY=\"$${LOCALSTACK_API_KEY:?required}\" cmd one\nall: ; @$(CMD) two\n"),
        new("define", Recipe, "Makefile", "define run\n@LOCALSTACK_AUTH_TOKEN={T} cmd one\n@show\nendef\nall:\n\t$(run)\n", "define run\n@LOCALSTACK_AUTH_TOKEN=\"$${LOCALSTACK_AUTH_TOKEN:?required}\" cmd one\n@show\nendef\nall:\n\t$(run)\n"),
        new("shell function", Recipe, "Makefile", "OUT := $(shell LOCALSTACK_AUTH_TOKEN={T} cmd one)\nall: ; @show\n", "OUT := $(shell LOCALSTACK_AUTH_TOKEN=\"$${LOCALSTACK_AUTH_TOKEN:?required}\" cmd one)\nall: ; @show\n")
        {
            // The shell fails, and make goes on without its output.
            Unset = WhenUnset.Unread,
        },
        new("docker run in a recipe", Container, "Makefile", "all:\n\t@docker run \\\n\t\t-e LOCALSTACK_AUTH_TOKEN={T} \\\n\t\t-e DEBUG=1 x\n", "all:\n\t@docker run \\\n\t\t-e LOCALSTACK_AUTH_TOKEN \\\n\t\t-e DEBUG=1 x\n"),
        new("docker run in a variable", Container, "Makefile", "RUN = docker run -e LOCALSTACK_API_KEY={K} -e DEBUG=1\nall: ; @$(RUN) x\n", "RUN = docker run -e LOCALSTACK_API_KEY -e DEBUG=1\nall: ; @$(RUN) x\n"),
        new("conditional assignment", new ConsumerRow("Makefile, `NAME ?= value`", "`NAME ?=`", WhenUnset.Blank, new MakeProgram()), "Makefile", "export LOCALSTACK_AUTH_TOKEN ?= {T}\nall: ; @show\n", "export LOCALSTACK_AUTH_TOKEN ?= \nall: ; @show\n"),
    ];
}
