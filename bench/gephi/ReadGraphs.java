import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Reads graphs as Gephi does, and prints for each file a line of what it holds: nodes, edges, whether it is directed and dynamic, the columns
 * with their types, and every issue that Gephi's report names. Run by gephi.mjs.
 */
public class ReadGraphs {
  public static void main(String[] paths) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    projects.newProject();
    for (String path : paths) {
      Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
      projects.openWorkspace(workspace);
      Container container = imports.importFile(new File(path));
      boolean isValid = container.verify();
      List<String> issues = new ArrayList<>();
      container.getReport().getIssues(1000).forEachRemaining((Issue issue) -> issues.add(issue.getLevel() + " " + issue.getMessage()));
      imports.process(container, new DefaultProcessor(), workspace);
      GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
      System.out.println("RESULT\t" + path + "\t" + isValid + "\t" + model.getGraph().getNodeCount() + "\t"
          + model.getGraph().getEdgeCount() + "\t" + model.isDirected() + "\t" + model.isDynamic() + "\t"
          + columns(model.getNodeTable()) + "\t" + columns(model.getEdgeTable()) + "\t" + String.join(" | ", issues));
    }
    System.exit(0);
  }

  private static String columns(Table table) {
    List<String> all = new ArrayList<>();
    for (Column column : table) all.add(column.getTitle() + ":" + column.getTypeClass().getSimpleName());
    return String.join(",", all);
  }
}
