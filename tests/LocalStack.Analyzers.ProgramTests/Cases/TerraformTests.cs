using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>
/// Terraform: a variable without a value is taken from <c>TF_VAR_</c> and its name. Nothing runs it here: its parser reads
/// the files, and sees no environment.
/// </summary>
public sealed class TerraformTests : ConsumerTests<TerraformTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new(
        "Terraform, `.tfvars` and the `default` of a variable", "the line is taken out; the value comes from the variable with TF_VAR_ before its name", WhenUnset.NotSet, new HclProgram());

    private static readonly ConsumerRow Attribute = new("Terraform, other attributes", "nothing; the finding is left", WhenUnset.Unread);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("tfvars", Row, "terraform.tfvars", "region = \"x\"\nlocalstack_auth_token = \"{T}\"\ndebug = 1\n", "region = \"x\"\ndebug = 1\n") { Values = [ValuesOfVariables.Unset] },
        new("tfvars, API key", Row, "dev.auto.tfvars", "localstack_api_key = \"{K}\" # ours\ndebug = 1\n", "debug = 1\n") { Values = [ValuesOfVariables.Unset] },
        new(
            "default of a variable", Row, "variables.tf",
            """
            variable "localstack_auth_token" {
              type      = string
              default   = "{T}"
              sensitive = true
            }

            """,
            """
            variable "localstack_auth_token" {
              type      = string
              sensitive = true
            }

            """)
        {
            Values = [ValuesOfVariables.Unset],
        },
        FixCase.Left(
            "attribute", Attribute, "main.tf",
            """
            resource "docker_container" "localstack" {
              image = "localstack/localstack-pro"
              env   = ["LOCALSTACK_AUTH_TOKEN={T}", "DEBUG=1"]
            }

            """),
        FixCase.Left(
            "local value", Attribute, "locals.tf",
            """
            locals {
              localstack_auth_token = "{T}"
            }

            """),
    ];
}
