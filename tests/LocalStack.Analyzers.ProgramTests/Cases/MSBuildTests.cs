using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Projects and what they import.</summary>
public sealed class MSBuildTests : ConsumerTests<MSBuildTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new(
        "MSBuild (`*.csproj`, `*.fsproj`, `*.vbproj`, `*.props`, `*.targets`, `*.pubxml` and other projects)", "`$(NAME)`", WhenUnset.Blank, new MSBuildProgram());

    private const string Property =
        """
        <Project>
          <PropertyGroup>
            <LocalStackAuthToken>{T}</LocalStackAuthToken>
            <Debug>1</Debug>
          </PropertyGroup>
        </Project>

        """;

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        .. ((string[])["a.csproj", "a.fsproj", "a.vbproj", "Directory.Build.props", "a.targets", "Properties/PublishProfiles/a.pubxml", "a.proj", "a.sqlproj", "a.esproj", "a.wixproj", "a.dcproj", "a.msbuildproj", "a.csproj.user"])
            .Select(file => new FixCase("file " + file, Row, file, Property, Property.Replace("{T}", "$(LOCALSTACK_AUTH_TOKEN)", StringComparison.Ordinal))),
        new(
            "the variable itself, an API key and an item", Row, "a.csproj",
            """
            <Project>
              <PropertyGroup>
                <LOCALSTACK_API_KEY>{K}</LOCALSTACK_API_KEY>
                <Options>-e LOCALSTACK_AUTH_TOKEN={T} -e DEBUG=1</Options>
              </PropertyGroup>
              <ItemGroup>
                <ContainerEnvironmentVariable Include="LOCALSTACK_AUTH_TOKEN" Value="{T}" />
              </ItemGroup>
            </Project>

            """,
            """
            <Project>
              <PropertyGroup>
                <LOCALSTACK_API_KEY>$(LOCALSTACK_API_KEY)</LOCALSTACK_API_KEY>
                <Options>-e LOCALSTACK_AUTH_TOKEN=$(LOCALSTACK_AUTH_TOKEN) -e DEBUG=1</Options>
              </PropertyGroup>
              <ItemGroup>
                <ContainerEnvironmentVariable Include="LOCALSTACK_AUTH_TOKEN" Value="$(LOCALSTACK_AUTH_TOKEN)" />
              </ItemGroup>
            </Project>

            """),
    ];
}
